import { html, nothing, type TemplateResult } from 'lit';
import { enRich as words } from '../../i18n/en-rich.js';
import type { MediaPart } from '../../model/conversation/message.js';
import { formatBytes } from '../../model/format.js';
import { MASK, seen } from '../../model/secrets.js';
import type { Shown } from './shown.js';

/** Pictures that are drawn as they are: none of these runs or loads anything within an `img`. */
const PICTURE = /^image\/(png|jpe?g|gif|webp|avif|bmp|svg\+xml)$/;
const SOUND = /^(audio|video)\/[\w.+-]+$/;

/**
 * A medium by its type and size. A picture in the body is shown, a sound or film in the body is a click away, and so is
 * what is elsewhere: the click asks its server for it. Others cannot be shown.
 */
export function mediaTemplate(part: MediaPart, key: string, shown: Shown): unknown {
  const { type, mediaType, name, bytes, url, data } = part;
  const about = [words.media[type], mediaType, name, bytes === null ? null : formatBytes(bytes), url].flatMap((fact) => (fact ? [seen(fact)] : []));
  const text = about.join(' · ');
  const source = sourceOf(part);
  const asked = shown.has(key);
  const isShown = source !== null && (asked || (type === 'image' && data !== null));
  const onError = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLElement)) return;
    const status = currentTarget.parentElement?.querySelector('[role=status]');
    if (status) status.textContent = data === null && source !== null ? words.cannotLoad(new URL(source).host) : words.cannotShow;
    currentTarget.hidden = true;
    // Another try may do better.
    if (data === null) shown.remove(key);
  };
  const onClick = async (event: Event): Promise<void> => {
    const place = event.currentTarget instanceof HTMLElement ? event.currentTarget.parentElement : null;
    shown.toggle(event);
    await shown.host.updateComplete;
    const player = place?.querySelector<HTMLMediaElement>('audio, video');
    player?.focus();
    // What cannot be played says so itself.
    await player?.play().catch(() => undefined);
  };
  return html`<div class="media" part="media">
    ${isShown ? mediumOf(type, source, text, onError) : nothing}<span class="quiet">${about.map((fact, index) => html`${index > 0 ? ' · ' : nothing}<bdi>${fact}</bdi>`)}</span>
    ${source !== null && !isShown
      ? html`<button type="button" class="link" data-key=${key} @click=${onClick}>
          ${data === null ? words.load(new URL(source).host) : words.play}
        </button>`
      : nothing}
    <span class="quiet" role="status"></span>
  </div>`;
}

function mediumOf(type: MediaPart['type'], source: string, name: string, onError: (event: Event) => void): TemplateResult {
  if (type === 'image') return html`<img alt=${words.media.image} src=${source} loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${onError} />`;
  return type === 'video'
    ? html`<video controls aria-label=${name} src=${source} @error=${onError}></video>`
    : html`<audio controls aria-label=${name} src=${source} @error=${onError}></audio>`;
}

/** What an element can show; `null` for files, and for addresses of other kinds than the web's. */
function sourceOf({ type, mediaType, data, url }: MediaPart): string | null {
  if (type === 'file') return null;
  if (data !== null) return mediaType !== null && (PICTURE.test(mediaType) || SOUND.test(mediaType)) ? `data:${mediaType};base64,${data}` : null;
  // There is nothing at an address with a part of it masked.
  return url !== null && /^https?:/i.test(url) && !url.includes(MASK) && URL.canParse(url) ? url : null;
}
