const RATE = 8_000;
const HEADER = 44;

/**
 * A short tone in Base64: a WAV file of 8-bit mono samples, 0.3 seconds long, as speech models return their audio.
 *
 * Source: https://learn.microsoft.com/windows/win32/medfound/tutorial--decoding-audio#file-header
 */
export function tone(hertz = 440): string {
  const samples = RATE * 0.3;
  const bytes = new Uint8Array(HEADER + samples);
  const view = new DataView(bytes.buffer);
  const letters = (offset: number, text: string): void => bytes.set(new TextEncoder().encode(text), offset);
  letters(0, 'RIFF');
  view.setUint32(4, HEADER - 8 + samples, true);
  letters(8, 'WAVEfmt ');
  view.setUint32(16, 16, true); // bytes of the format that follow
  view.setUint16(20, 1, true); // PCM
  view.setUint16(22, 1, true); // channels
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true); // bytes a second
  view.setUint16(32, 1, true); // bytes a sample
  view.setUint16(34, 8, true); // bits a sample
  letters(36, 'data');
  view.setUint32(40, samples, true);
  for (let index = 0; index < samples; index += 1) {
    const fading = 1 - index / samples;
    bytes[HEADER + index] = 128 + Math.round(90 * fading * Math.sin((2 * Math.PI * hertz * index) / RATE));
  }
  return btoa(String.fromCharCode(...bytes));
}
