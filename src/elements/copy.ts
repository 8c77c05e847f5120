/**
 * Copies a text, at the reader's wish. Where the clipboard is not there or not allowed, as in pages without TLS, the text
 * is selected in a field of `root` and copied as people do.
 * @returns whether it worked
 */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = root.activeElement;
    const field = document.createElement('textarea');
    field.readOnly = true;
    field.value = text;
    // Where it does not make the page scroll.
    field.style.setProperty('position', 'fixed');
    field.style.setProperty('inset', '0 auto auto 0');
    field.style.setProperty('opacity', '0');
    root.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return copied;
  }
}
