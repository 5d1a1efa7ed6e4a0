import { type APIApplicationCommand, type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';

/**
 * Makes Discord's list of our commands ours, if it is not already: a bulk overwrite counts against a daily limit.
 * @returns whether they were written
 */
export const registerCommands = async (
	rest: REST,
	applicationId: string,
	commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<boolean> => {
	if (await areRegistered(rest, applicationId, commands)) return false;
	await rest.put(Routes.applicationCommands(applicationId), { body: commands });
	return true;
};

/** Whether Discord's list of our commands is ours. */
export const areRegistered = async (
	rest: REST,
	applicationId: string,
	commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<boolean> => {
	const query = new URLSearchParams({ with_localizations: 'true' });
	const registered = await rest.get(Routes.applicationCommands(applicationId), { query });
	return fingerprint(registered as APIApplicationCommand[]) === fingerprint(commands);
};

/** What Discord adds to a command, or tells in the reader's language only. */
const DISCORDS_OWN = new Set([
	'id',
	'application_id',
	'guild_id',
	'version',
	'dm_permission',
	'handler',
	'name_localized',
	'description_localized',
]);

/** Commands as one string, the same whichever way Discord orders them and fills in what was left out. */
const fingerprint = (commands: readonly object[]): string => commands.map(normal).sort().join('\n');

const normal = (value: unknown): string => {
	if (Array.isArray(value)) {
		const items = value.map(normal);
		// Options and choices have an order, numbers (contexts, integration types) have none.
		return `[${(typeof value[0] === 'number' ? items.sort() : items).join()}]`;
	}
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const entries = Object.entries(value)
		.filter(([key, inner]) => !DISCORDS_OWN.has(key) && !isDefault(key, inner))
		.map(([key, inner]) => `${key}:${normal(inner)}`);
	return `{${entries.sort().join()}}`;
};

/** Absent, `false`, empty, or a slash command's type: Discord gives these back, or leaves them out. */
const isDefault = (key: string, value: unknown): boolean =>
	value === null ||
	value === undefined ||
	value === false ||
	value === '' ||
	(key === 'type' && value === 1) ||
	(typeof value === 'object' && Object.keys(value).length === 0);
