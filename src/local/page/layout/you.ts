import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Person } from '../../person/person.js';
import type { Channel } from '../../world/channels.js';
import { avatar } from '../avatar.js';
import { type Html, html, posts } from '../html.js';
import { icons } from '../icons.js';
import type { Scene } from '../scene.js';
import { nameOf } from '../viewer.js';

/** Languages that one can choose for a person's client, as Discord names them. */
export const locales = { 'en-US': 'English', 'zh-CN': '中文' } as const;

/** The same channel as another person; where they cannot see it, their first. */
function pathAs(name: string, other: Person, channel: Channel): string {
	return other.can(channel.id, PermissionFlagsBits.ViewChannel) ? `/as/${name}/${channel.id}` : `/as/${name}`;
}

/** Who one is in this world: a menu to be somebody else, and to choose the language of the client. */
export function you({ channel, path, person, world }: Scene): Html {
	return html`<div class="you">
<button type="button" popovertarget="persons" aria-haspopup="menu">${avatar(person.user, 'medium')}<span><b>${nameOf(person.user)}</b><small>${locales[person.locale as keyof typeof locales] ?? person.locale}</small></span>${icons.chevron}</button>
<div id="persons" class="menu" role="menu" aria-label="Person and language" popover>
<p>Act as</p>
${[...world.people].map(([name, other]) => html`<a role="menuitemradio" aria-checked="${other === person ? 'true' : 'false'}" href="${pathAs(name, other, channel)}">${avatar(other.user, 'small')} ${nameOf(other.user)}</a>`)}
<p>Language</p>
${Object.entries(locales).map(([locale, name]) => html`<button type="button" role="menuitemradio" aria-checked="${locale === person.locale ? 'true' : 'false'}"${posts(`${path}/locale`, { locale })}>${name}</button>`)}
</div>
</div>`;
}
