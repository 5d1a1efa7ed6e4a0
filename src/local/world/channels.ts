import type {
	APIDMChannel,
	APIGroupDMChannel,
	APIGuildCategoryChannel,
	APIGuildForumChannel,
	APIGuildVoiceChannel,
	APITextChannel,
	APIThreadChannel,
} from 'discord-api-types/v10';

/** A channel of the local Discord, in the shape in which Discord's API shows it. */
export type Channel =
	| APITextChannel
	| APIGuildVoiceChannel
	| APIGuildForumChannel
	| APIGuildCategoryChannel
	| APIThreadChannel
	| APIDMChannel
	| APIGroupDMChannel;
