import { type APIRole, type APIUser, ChannelType } from 'discord-api-types/v10';
import type { Channel } from '../../../src/local/index.js';
import type { Viewer } from '../../../src/local/page/viewer.js';

export const ann: APIUser = {
	id: '200000000000000001',
	username: 'ann',
	global_name: 'Ann',
	discriminator: '0',
	avatar: null,
};
export const pilcrow: APIUser = {
	id: '100000000000000001',
	username: 'Pilcrow',
	global_name: null,
	discriminator: '0001',
	avatar: null,
	bot: true,
};

/** Ann, on the second of January 2026 at noon. */
export const viewer: Viewer = {
	id: ann.id,
	locale: 'en-US',
	now: new Date('2026-01-02T12:00:00Z'),
	path: id => `/as/you/${id}`,
	users: new Map([ann, pilcrow].map(user => [user.id, user])),
	roles: new Map([['400000000000000001', { id: '400000000000000001', name: 'readers' } as APIRole]]),
	channels: new Map([
		['300000000000000001', { id: '300000000000000001', name: 'general', type: ChannelType.GuildText } as Channel],
	]),
};
