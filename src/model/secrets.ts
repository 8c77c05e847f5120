/**
 * What looks like a key: its telling beginning, in a group, and the secret itself. The prefixes are those that the providers
 * document. A key begins where a word does, after an escape (`\n`, `%3D`) as well; no part of a text is gone through twice.
 * Without looking behind, which is slow in WebKit.
 */
export const SECRET =
  /((?:^|\\.|%\w\w|[^\w-])(?:sk-|[rs]k_[lt]\w{3}_|github_pat_|glpat-|xox[a-s]-|ya29\.|AIza|eyJ(?=[\w-]*\.\w)|A[KS]IA(?=[A-Z\d]{16})|(?:gh[oprsu]|gsk|hf|r8|npm|xai|pplx)[_-](?=[^\W_]{16})|(?:[Bb]earer|BEARER|[Aa]uthorization\W{1,9}[Bb]asic)(?:\s|\\.){1,9}(?=\S{1,40}[\dA-Z]|\S{20})))[\w.~+/=|:%-]{8}[\w.~+/=|:%-]*|(-----BEGIN[A-Z\d ]{0,30}PRIVATE KEY[^-]{0,9}-----)(?=[\s\\\w])[^-"]*(?:-[^-"]+){0,9}(?:-----END[^-]{0,40}-----)?|(:\/\/[^\s:@/]*:)[^\s/?#"]+(?=@)/g;

/** What stands for a secret, however long it is. */
export const MASK = '••••••••';

/** A text with the secrets in it masked. */
export function mask(text: string): string {
  return text.replace(SECRET, `$1$2$3${MASK}`);
}

/** Whether something in a text is masked. */
export function isSecret(text: string): boolean {
  return mask(text) !== text;
}

/** What turns the direction of text, and the tags that hide a text from people. */
const UNSEEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\udb40[\udc00-\udc7f]/g;

/** Characters by their numbers, as JSON has them: `\u202e`. */
export const escaped = (characters: string): string =>
  characters.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A text in which nothing out of sight disguises what is there. */
export function seen(text: string): string {
  return text.replace(UNSEEN, escaped);
}
