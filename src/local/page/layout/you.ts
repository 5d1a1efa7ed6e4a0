import { avatar } from '../avatar.js';
import { type Html, html, posts } from '../html.js';
import { icons } from '../icons.js';
import type { Scene } from '../scene.js';
import { nameOf } from '../viewer.js';

/** Languages that one can choose for a person's client, as Discord names them. */
export const locales = { 'en-US': 'English', 'zh-CN': '中文' } as const;

/** Who one is in this world: a menu to be somebody else, and to choose the language of the client. */
export function you({ channel, path, person, world }: Scene): Html {
	return html`<div class="you">
<button type="button" popovertarget="persons" aria-haspopup="menu">${avatar(person.user, 'medium')}<span><b>${nameOf(person.user)}</b><small>${locales[person.locale as keyof typeof locales] ?? person.locale}</small></span>${icons.chevron}</button>
<div id="persons" class="menu" role="menu" aria-label="Person and language" popover>
<p>Act as</p>
${[...world.people].map(([name, { user }]) => html`<a role="menuitemradio" aria-checked="${user.id === person.user.id ? 'true' : 'false'}" href="/as/${name}/${channel.id}">${avatar(user, 'small')} ${nameOf(user)}</a>`)}
<p>Language</p>
${Object.entries(locales).map(([locale, name]) => html`<button type="button" role="menuitemradio" aria-checked="${locale === person.locale ? 'true' : 'false'}"${posts(`${path}/locale`, { locale })}>${name}</button>`)}
</div>
</div>`;
}
