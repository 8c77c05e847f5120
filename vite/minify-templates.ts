import { transform as minifyCss } from 'lightningcss';
import MagicString from 'magic-string';
import { parse, Visitor, type ESTree, type Rolldown } from 'vite';

/**
 * Shortens the text of Lit's templates, which a JavaScript minifier must leave alone. A style sheet without expressions
 * is minified as CSS; elsewhere a line break with the indentation around it becomes one space, which is what a browser
 * makes of it anyway. Expressions stay as they are.
 */
export function minifyTemplates(): Rolldown.Plugin {
  return {
    name: 'minify-templates',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\b(?:css|html|svg)`/ },
      async handler(code, id) {
        const edited = new MagicString(code, { filename: id });
        const { program } = await parse(id, code);
        new Visitor({
          TaggedTemplateExpression(template) {
            const shorten = shortenerOf(template);
            if (!shorten) return;
            for (const quasi of template.quasi.quasis) {
              const { raw } = quasi.value;
              const short = shorten(raw);
              if (short === raw) continue;
              // Whether a quasi's own range includes its delimiters differs between dialects.
              const start = code.indexOf(raw, quasi.start);
              edited.overwrite(start, start + raw.length, short);
            }
          },
        }).visit(program);
        return { code: edited.toString(), map: null };
      },
    },
  };
}

function shortenerOf({ tag, quasi: { quasis } }: ESTree.TaggedTemplateExpression): ((raw: string) => string) | null {
  const name = tag.type === 'Identifier' ? tag.name : '';
  if (name === 'css') return quasis.length === 1 ? minifySheet : collapseLines;
  if (name !== 'html' && name !== 'svg') return null;
  // White space counts in these two elements.
  return quasis.some(({ value }) => /<(?:pre|textarea)\b/i.test(value.raw)) ? null : collapseLines;
}

/** A line break between two tags is indentation and nothing else: we never rely on it for space on the page. */
function collapseLines(raw: string): string {
  return raw.replace(/>\s*\n\s*(?=<|$)|^\s*\n\s*(?=<)/g, (found) => found.trim()).replace(/\s*\n\s*/g, ' ');
}

/** @throws SyntaxError for a style sheet that does not parse */
function minifySheet(raw: string): string {
  // A backslash means one thing to a template and another to a style sheet.
  if (raw.includes('\\')) return collapseLines(raw);
  return minifyCss({ filename: 'template.css', code: Buffer.from(raw), minify: true }).code.toString();
}
