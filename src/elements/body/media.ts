import { html, nothing } from 'lit';
import { enRich as words } from '../../i18n/en-rich.js';
import type { MediaPart } from '../../model/conversation/message.js';
import { formatBytes } from '../../model/format.js';
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
  const text = [words.media[type], mediaType, name, bytes === null ? null : formatBytes(bytes), url].filter(Boolean).join(' · ');
  const source = sourceOf(part);
  const asked = shown.has(key);
  const isPicture = type === 'image';
  const element =
    source === null || (!asked && !(isPicture && data !== null))
      ? nothing
      : isPicture
        ? html`<img alt="" src=${source} loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${onError} />`
        : type === 'video'
          ? html`<video controls src=${source} @error=${onError}></video>`
          : html`<audio controls src=${source} @error=${onError}></audio>`;
  return html`<div class="media" part="media">
    ${element}<span class="quiet">${text}</span>
    ${source !== null && !asked && element === nothing
      ? html`<button type="button" class="link" data-key=${key} @click=${shown.toggle}>
          ${data === null ? words.load(new URL(source).host) : words.play}
        </button>`
      : nothing}
    <span class="quiet" role="status"></span>
  </div>`;
}

/** What an element can show; `null` for files, and for addresses of other kinds than the web's. */
function sourceOf({ type, mediaType, data, url }: MediaPart): string | null {
  if (type === 'file') return null;
  if (data !== null) return mediaType !== null && (PICTURE.test(mediaType) || SOUND.test(mediaType)) ? `data:${mediaType};base64,${data}` : null;
  return url !== null && /^https?:/i.test(url) && URL.canParse(url) ? url : null;
}

/** In place of a broken picture: the page's policy may not allow it, or it is none. */
function onError({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLElement)) return;
  currentTarget.hidden = true;
  const status = currentTarget.parentElement?.querySelector('[role=status]');
  if (status) status.textContent = words.cannotShow;
}
