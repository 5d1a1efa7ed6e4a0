import { html as escaping } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup that is safe to send: all text in it has been escaped. */
export type Html = HtmlEscapedString;

/** What a template may hold: text is escaped, markup is kept, nothing is left out. */
export type Part = Html | string | number | false | null | undefined | readonly Part[];

/**
 * Hono's template tag, narrowed: no promises (so that the markup is there at once) and no objects (so that nothing
 * prints itself as `[object Object]`). Attributes must be quoted.
 */
export const html = escaping as (strings: TemplateStringsArray, ...values: Part[]) => Html;

/** Attributes of a button or a form that sends `body` to a path; the page puts in place the markup that comes back. */
export function posts(path: string, body: Readonly<Record<string, unknown>> = {}): Html {
	return html` data-post="${path}" data-body="${JSON.stringify(body)}"`;
}
