import type { APIApplication, APIUser, Snowflake, UserFlags } from 'discord-api-types/v10';
import { ApplicationFlags, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { Person } from '../person/person.js';
import { newForum, newGroup, newTextChannel, newVoiceChannel } from './channels.js';
import { addMember, type Guild, newGuild, newRole } from './guilds.js';
import { newSnowflake } from './snowflake.js';
import { startThread } from './threads.js';
import { World } from './world.js';

/** The application's id stays the same at each start, as it does in Discord. */
const applicationId = '1200000000000000017';

/**
 * The one token that the local Discord accepts: in the form of a bot token, and worth nothing, since the server that
 * takes it listens on the loopback only.
 */
export const localToken = `${Buffer.from(applicationId).toString('base64url')}.local.accepted-on-127-0-0-1-only`;

/** What @everyone may do in the servers. */
export const everyonePermissions =
	P.ViewChannel |
	P.SendMessages |
	P.SendMessagesInThreads |
	P.CreatePublicThreads |
	P.EmbedLinks |
	P.AttachFiles |
	P.ReadMessageHistory |
	P.AddReactions |
	P.UseExternalEmojis |
	P.UseApplicationCommands |
	P.UseExternalApps |
	P.Connect |
	P.Speak;

const moderator = P.ManageMessages | P.PinMessages | P.ManageThreads | P.MentionEveryone;

/** What the bot's invite link asks for. */
const botPermissions = P.ViewChannel | P.SendMessages | P.SendMessagesInThreads | P.ReadMessageHistory | P.PinMessages;

/**
 * The world at the start: the server "Reading group" with its owner, `you` (a moderator), `reader` (a plain member)
 * and the bot; text channels, a thread, a forum with a post, a voice channel; a group of `you` and `reader`; and the
 * server "Book club", where the bot is not, but which `you`, who has installed it for themselves, is in.
 */
export function seedWorld(): World {
	const bot: APIUser = { ...newUser(applicationId, 'pilcrow', 'Pilcrow'), bot: true };
	const application: APIApplication = {
		id: applicationId,
		name: 'Pilcrow',
		icon: null,
		description: '',
		bot_public: true,
		bot_require_code_grant: false,
		bot,
		summary: '',
		verify_key: '0'.repeat(64),
		team: null,
		flags: ApplicationFlags.ApplicationCommandBadge,
		flags_new: String(ApplicationFlags.ApplicationCommandBadge),
	};
	const world = new World(application, bot);
	const owner = addPerson(world, 'owner');
	const you = addPerson(world, 'you');
	const reader = addPerson(world, 'reader');
	application.owner = owner;
	world.installedBy.add(you.id);

	const club = addGuild(world, 'Reading group', owner);
	const moderators = newRole(newSnowflake(), 'Moderators', moderator, 1);
	const ofBot = newRole(newSnowflake(), 'Pilcrow', botPermissions, 2, true);
	club.data.roles.push(moderators, { ...ofBot, tags: { bot_id: bot.id } });
	addMember(club, you, [moderators.id]);
	addMember(club, reader);
	addMember(club, bot, [ofBot.id]);
	const { id } = club.data;
	const general = world.addChannel(newTextChannel(id, 'general', 0, 'Ask about the essay'));
	world.addChannel(newTextChannel(id, 'quotes', 1, 'Lines worth keeping'));
	const questions = world.addChannel(newForum(id, 'questions', 2, 'A post for each question'));
	world.addChannel(newVoiceChannel(id, 'reading-aloud', 3));
	startThread(world, reader, general.id, 'where-to-begin', {});
	const body = { content: 'What is this essay about?' };
	startThread(world, reader, questions.id, 'first-impressions', { body });
	world.addChannel(newGroup('two-readers', [you, reader]));

	const elsewhere = addGuild(world, 'Book club', owner);
	addMember(elsewhere, you);
	addMember(elsewhere, reader);
	world.addChannel(newTextChannel(elsewhere.data.id, 'lobby', 0, ''));
	return world;
}

function addGuild(world: World, name: string, owner: APIUser): Guild {
	const guild = newGuild(newSnowflake(), name, owner.id, everyonePermissions);
	world.guilds.set(guild.data.id, guild);
	addMember(guild, owner);
	return guild;
}

function addPerson(world: World, name: string): APIUser {
	const user = newUser(newSnowflake(), name, null);
	world.users.set(user.id, user);
	world.people.set(name, new Person(world, user));
	return user;
}

function newUser(id: Snowflake, username: string, globalName: string | null): APIUser {
	return { id, username, discriminator: '0', global_name: globalName, avatar: null, public_flags: 0 as UserFlags };
}
