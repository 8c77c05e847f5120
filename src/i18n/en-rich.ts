/** The words of conversations of more than text. */
export const enRich = {
  notShown: 'Not shown by the provider.',
  reasoning: 'Reasoning',
  refusal: 'Refusal',
  toolCall: 'calls',
  toolResult: 'result of',
  media: { image: 'Image', audio: 'Audio', video: 'Video', file: 'File' },
};
