import type { APIMessageTopLevelComponent, Message } from 'discord.js';

/** What a message shows, as plain data. */
export const componentsOf = ({ components }: Pick<Message, 'components'>): APIMessageTopLevelComponent[] =>
	components.map(component => component.toJSON());
