import type { APIMessage, APISelectMenuComponent, APISelectMenuOption } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import { type Html, html } from '../html.js';
import { icons } from '../icons.js';
import { channelName, messagePath, nameOf, type Viewer } from '../viewer.js';
import { emojiText } from './emoji.js';

/** A select menu: a button that opens a list box. The page's script sends what has been chosen when it closes. */
export function selectMenu(menu: APISelectMenuComponent, message: APIMessage, viewer: Viewer): Html {
	const id = `${viewer.still ? 'still' : 'select'}-${message.id}-${menu.id ?? menu.custom_id}`;
	const options = optionsOf(menu, viewer);
	const chosen = options.filter(option => option.default);
	const label = menu.placeholder ?? 'Make a selection';
	const shown = chosen.length > 0 ? chosen.map(option => option.label).join(', ') : label;
	const several = (menu.max_values ?? 1) > 1;
	return html`<div class="select" data-choose="${messagePath(message, viewer)}/choose" data-custom-id="${menu.custom_id}" data-min="${menu.min_values ?? 1}" data-max="${menu.max_values ?? 1}">
<button type="button" class="select-button${chosen.length === 0 && ' empty'}" role="combobox" aria-label="${label}" aria-haspopup="listbox" aria-expanded="false" aria-controls="${id}"${(menu.disabled || viewer.still) && html` disabled`}><span>${shown}</span>${icons.chevron}</button>
<div class="listbox" role="listbox" id="${id}" aria-label="${label}" tabindex="-1"${several && html` aria-multiselectable="true"`} hidden>${options.map(
		(option, at) =>
			html`<div class="option" role="option" id="${id}-${at}" aria-selected="${option.default ? 'true' : 'false'}" data-value="${option.value}">${
				option.emoji && html`<span class="emoji">${emojiText(option.emoji)}</span>`
			}<span><b>${option.label}</b>${option.description && html`<small>${option.description}</small>`}</span></div>`,
	)}</div>
</div>`;
}

function optionsOf(menu: APISelectMenuComponent, viewer: Viewer): readonly APISelectMenuOption[] {
	const users = () => [...viewer.users.values()].map(user => ({ value: user.id, label: nameOf(user) }));
	const roles = () => [...viewer.roles.values()].map(role => ({ value: role.id, label: `@${role.name}` }));
	switch (menu.type) {
		case ComponentType.StringSelect:
			return menu.options;
		case ComponentType.UserSelect:
			return users();
		case ComponentType.RoleSelect:
			return roles();
		case ComponentType.MentionableSelect:
			return [...users(), ...roles()];
		case ComponentType.ChannelSelect:
			return [...viewer.channels.values()]
				.filter(channel => menu.channel_types?.includes(channel.type) ?? true)
				.map(channel => ({ value: channel.id, label: `#${channelName(channel, viewer.id)}` }));
	}
}
