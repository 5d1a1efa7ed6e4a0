import { DiscordAPIError, type Message, RESTJSONErrorCodes } from 'discord.js';
import { answerView } from '../view/answer-view.js';
import { type Words, wordsFor } from '../view/catalogue/catalogue.js';
import { isSmallTalk, replied } from '../view/follow-up.js';
import { typedIn, type View } from '../view/layout.js';
import { typedLine } from '../view/markdown.js';
import { helpView, hintView, noticeView } from '../view/notice-view.js';
import type { Reader } from '../view/reader.js';
import type { Context } from './command.js';
import { componentsOf } from './components.js';
import { describeError, fenced } from './fence.js';
import { timed } from './meter.js';
import { answerMessage } from './send.js';

/** Answers a message that is addressed to the bot: by mention, by reply with a ping, or directly. Never rejects. */
export const onMessage = (message: Message, context: Context): Promise<void> =>
	fenced(
		context.log,
		'message',
		async () => {
			if (!isForUs(message) || !isAllowedIn(message, context) || !context.seen.isNew(message.id)) return;
			await timed(context.meter, 'Message', () => answer(message, context));
		},
		errorId => answerMessage(message, noticeView(wordsOf(message).error.unexpected(errorId))),
	);

const isForUs = (message: Message): boolean => {
	if (message.author.bot || message.system || message.webhookId !== null) return false;
	return !message.inGuild() || isMentioned(message) || repliesToUs(message);
};

const isMentioned = ({ client, mentions }: Message): boolean =>
	mentions.has(client.user, { ignoreEveryone: true, ignoreRoles: true, ignoreRepliedUser: true });

/** A reply pings whom it replies to unless the writer switches that off. */
const repliesToUs = ({ client, mentions }: Message): boolean =>
	mentions.repliedUser?.id === client.user.id && mentions.users.has(client.user.id);

const isAllowedIn = ({ channel, guildId }: Message, { askChannels }: Context): boolean => {
	if (askChannels === undefined || guildId === null) return true;
	return askChannels.includes(channel.id) || (channel.isThread() && askChannels.includes(channel.parentId ?? ''));
};

/** A message does not tell its writer's language; the server has one. */
const wordsOf = ({ guild }: Message) => wordsFor(guild?.preferredLocale);

const answer = async (message: Message, context: Context): Promise<unknown> => {
	const { finder, cooldown } = context;
	if (cooldown.take(message.author.id, message.channelId) > 0) return message.react('⏳').catch(unlessForbidden);
	const reader: Reader = {
		words: wordsOf(message),
		audience: { asker: message.author.id },
		several: finder.library.works.length > 1,
	};
	const question = typedLine(message.content);
	if (isCallForHelp(question, reader.words)) return answerWith(message, helpView(finder.library, reader), context);
	const to = repliedTo(message);
	// To be answered again, in public, is not what thanks, or a picture, are for.
	if (to && isSmallTalk(question)) return message.react('👀').catch(unlessForbidden);
	if (question === '') return answerWith(message, hintView(finder.suggest(''), reader, !message.inGuild()), context);
	const before = to && typedIn(componentsOf(to));
	const asked = before === undefined ? question : replied(before, question, finder.library);
	return answerWith(message, answerView(finder.ask(asked), reader), context);
};

/** What people type to a bot to learn what it does: `help`, `!help`, `/help` or `?`. */
const isCallForHelp = (question: string, { commands }: Words): boolean =>
	['?', 'help', commands.help.name].includes(question.toLowerCase().replace(/^[!/]/, ''));

/** Our own message that this one replies to. Discord sends it along, so that nothing is asked; no other is kept. */
const repliedTo = ({ reference, channel }: Message): Message | undefined =>
	channel.messages.cache.get(reference?.messageId ?? '');

/** Without the permission to write, nothing can be said, not even that it is missing. */
const answerWith = async (message: Message, view: View, { log }: Context): Promise<unknown> =>
	answerMessage(message, view).catch((error: unknown) => {
		unlessForbidden(error);
		log.warn({ channel: message.channelId, ...describeError(error) }, 'may not answer here');
	});

const FORBIDDEN: ReadonlySet<number | string> = new Set([
	RESTJSONErrorCodes.MissingPermissions,
	RESTJSONErrorCodes.MissingAccess,
	RESTJSONErrorCodes.UnknownMessage,
	RESTJSONErrorCodes.UnknownChannel,
	RESTJSONErrorCodes.ReactionWasBlocked,
	RESTJSONErrorCodes.ThreadLocked,
	RESTJSONErrorCodes.InvalidActionOnArchivedThread,
	RESTJSONErrorCodes.CannotSendMessagesToThisUser,
	RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
]);

/** Lets pass what a channel's settings refuse, and throws all else again. */
const unlessForbidden = (error: unknown): undefined => {
	if (error instanceof DiscordAPIError && FORBIDDEN.has(error.code)) return undefined;
	throw error;
};
