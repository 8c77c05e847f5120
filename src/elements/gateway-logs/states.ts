import { html, nothing, type TemplateResult } from 'lit';
import { LogsError, isLogsError } from '../../api/errors.js';
import { isObject, own } from '../../api/guards.js';
import { en } from '../../i18n/en.js';
import { mask, seen } from '../../model/secrets.js';

/** What happened and what to do, in words, whatever a client threw. */
export function failureText(error: unknown): string {
  const said = isObject(error) || error instanceof Error ? error['message'] : error;
  const { kind, message, status, retryAfter, detail } = isLogsError(error)
    ? new LogsError(error.kind, error.message, error)
    : new LogsError('server', '', { detail: typeof said === 'string' ? said : null });
  const isReported = kind === 'server' && status !== null && status < 300;
  const failure = own(en.failures, isReported ? 'reported' : kind)?.replace('{}', status === null ? '' : ` (${status})`) ?? message;
  const wait = retryAfter ? en.asksToWait(retryAfter) : kind === 'rate-limited' && retryAfter === null ? en.waitAMoment : '';
  return seen(mask(`${failure}${wait}${detail === null ? '' : en.says(detail)}`));
}

/** The message of a failed load, and what else there is to say; without `retry` for what only the host can mend. */
export function alertTemplate(error: unknown, notes: readonly string[], retry: (() => void) | null): TemplateResult {
  return html`<div class="alert" part="alert" role="alert">
    <p>${[failureText(error), ...notes].join(' ')}</p>
    ${retry === null ? nothing : html`<button type="button" @click=${retry}>${en.retry}</button>`}
    <slot name="error"></slot>
  </div>`;
}

/** Rows of the right height, for as long as nothing is known. */
export function skeletonTemplate(rows: number): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">
    <i class="day"></i>${Array.from({ length: rows }, () => html`<i></i>`)}
  </div>`;
}

/** No rows: none at all, or none that match. */
export function emptyTemplate(filtered: boolean, clearFilters: () => void): TemplateResult {
  return html`<div class="empty">
    ${filtered
      ? html`<p>${en.noMatch}</p>
          <button type="button" @click=${clearFilters}>${en.clearFilters}</button>`
      : html`<slot name="empty"><p>${en.noLogs}</p><p class="hint">${en.noLogsHint}</p></slot>`}
  </div>`;
}
