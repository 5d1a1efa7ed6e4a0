import type { APIApplicationCommandBasicOption, APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { ApplicationCommandOptionType as Kind } from 'discord-api-types/v10';
import { longest } from '../../world/limits.js';
import { type Html, html, type Part } from '../html.js';
import { channelName, nameOf, type Viewer } from '../viewer.js';
import { described, named } from './commands.js';

/** What can be chosen for an option: the label that one reads, the value that is sent. */
type Choice = readonly [label: string, value: string | number | boolean];

/** An option as a pill: its name, a field to type in, and the list of what one may choose. Optional ones are hidden at first. */
export function optionField(option: APIApplicationCommandBasicOption, viewer: Viewer): Html {
	const name = named(option, viewer);
	const choices = choicesOf(option, viewer);
	const autocomplete = 'autocomplete' in option && option.autocomplete === true;
	const id = `option-${option.name}`;
	return html`<div class="pill" data-option="${option.name}"${!option.required && html` hidden`}>
<label for="${id}">${name}</label>
<input id="${id}" name="${option.name}" role="combobox" aria-expanded="false" aria-controls="${id}-list" aria-autocomplete="list" autocomplete="off" spellcheck="false"${option.required && html` required`}${limits(option)}${choices && html` data-strict`}${autocomplete && html` data-autocomplete`}>
<div class="popup" id="${id}-list" role="listbox" aria-label="${name}" hidden>
<p class="hint"><b>${name}</b> ${described(option, viewer)}</p>
<div class="options">${choices?.map(([label, value]) => choiceItem(label, value))}</div>
</div>
</div>`;
}

/** Suggestions for an option that completes as one types. */
export function completions(choices: readonly APIApplicationCommandOptionChoice[], viewer: Viewer): Part {
	return choices.map(choice => choiceItem(named(choice, viewer), choice.value));
}

function choiceItem(label: string, value: string | number | boolean): Html {
	return html`<div class="option" role="option" aria-selected="false" data-value="${JSON.stringify(value)}" data-label="${label}">${label}</div>`;
}

function choicesOf(option: APIApplicationCommandBasicOption, viewer: Viewer): readonly Choice[] | undefined {
	if ('choices' in option && option.choices && option.choices.length > 0) {
		return option.choices.map((choice): Choice => [named(choice, viewer), choice.value]);
	}
	const users = [...viewer.users.values()].map((user): Choice => [`@${nameOf(user)}`, user.id]);
	const roles = [...viewer.roles.values()].map((role): Choice => [`@${role.name}`, role.id]);
	switch (option.type) {
		case Kind.Boolean:
			return [
				['True', true],
				['False', false],
			];
		case Kind.User:
			return users;
		case Kind.Role:
			return roles;
		case Kind.Mentionable:
			return [...users, ...roles];
		case Kind.Channel:
			return [...viewer.channels.values()]
				.filter(channel => option.channel_types?.includes(channel.type as never) ?? true)
				.map((channel): Choice => [`#${channelName(channel, viewer.id)}`, channel.id]);
		default:
			return;
	}
}

/** The page tells of numbers and texts out of bounds before anything is sent, and cuts none off as `maxlength` would. */
function limits(option: APIApplicationCommandBasicOption): Html | undefined {
	if (option.type === Kind.Integer || option.type === Kind.Number) {
		return html` data-number inputmode="decimal"`;
	}
	if (option.type !== Kind.String) return;
	return html`${option.min_length !== undefined && html` minlength="${option.min_length}"`} data-longest="${option.max_length ?? longest.option}"`;
}
