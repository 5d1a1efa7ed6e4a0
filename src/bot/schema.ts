import {
	type APIApplicationCommandBooleanOption,
	type APIApplicationCommandStringOption,
	ApplicationCommandOptionType,
	ApplicationIntegrationType,
	InteractionContextType,
	type LocalizationMap,
} from 'discord.js';
import { TRANSLATIONS, type Words, wordsFor } from '../view/catalogue/catalogue.js';

/** For servers and for users, in servers, direct and group messages. */
export const EVERYWHERE = {
	integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
	contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

const inAll = (pick: (words: Words) => string): LocalizationMap =>
	Object.fromEntries(Object.entries(TRANSLATIONS).map(([locale, words]) => [locale, pick(words)]));

/** A name in every language of the catalogue. */
export const named = (
	pick: (commands: Words['commands']) => { name: string },
): { name: string; name_localizations: LocalizationMap } => ({
	name: pick(wordsFor('en-US').commands).name,
	name_localizations: inAll(words => pick(words.commands).name),
});

/** A name and a description in every language of the catalogue. */
export const described = (
	pick: (commands: Words['commands']) => { name: string; description: string },
): ReturnType<typeof named> & { description: string; description_localizations: LocalizationMap } => ({
	...named(pick),
	description: pick(wordsFor('en-US').commands).description,
	description_localizations: inAll(words => pick(words.commands).description),
});

/** `public: true` shows the answer to the channel at once. */
export const PUBLIC_OPTION: APIApplicationCommandBooleanOption = {
	type: ApplicationCommandOptionType.Boolean,
	...described(commands => commands.ask.options.public),
};

/** The work to look in, where there are several. */
export const WORK_OPTION: APIApplicationCommandStringOption = {
	type: ApplicationCommandOptionType.String,
	...described(commands => commands.ask.options.work),
	autocomplete: true,
};
