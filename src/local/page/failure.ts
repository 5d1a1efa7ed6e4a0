import type { APIMessage } from 'discord-api-types/v10';
import { DiscordError, type FaultTree, type FieldFault } from '../world/errors.js';
import { avatar } from './avatar.js';
import { type Html, html } from './html.js';
import { icons } from './icons.js';
import type { Scene } from './scene.js';
import { written } from './time.js';
import { nameOf } from './viewer.js';

let count = 0;

/** What Discord's client shows, to that person alone, when nothing came of a command: `used` as they would read it. */
export function failedCommand(used: string, text: string, { person, viewer, world }: Scene): Html {
	const id = `failure-${++count}`;
	return html`<li class="item" id="${id}" data-into="messages" data-yours><article class="message private">
<div class="above"><span class="spine"></span>${avatar(person.user, 'small')}<b>${nameOf(person.user)}</b> used <span class="mention">${used}</span></div>
<header>${avatar(world.bot)}<b class="name bot">${nameOf(world.bot)}</b><span class="tag">APP</span>${written(viewer.now, viewer)}</header>
<div class="body"><p class="failed">${text}</p><div class="only-you">${icons.eye}Only you can see this • <button type="button" class="link" data-remove>Dismiss message</button></div></div>
</article></li>`;
}

/** The same for a button or a select menu: a line below the message. */
export function failedComponent({ id }: APIMessage, text: string): Html {
	return html`<p class="failed" id="failed-${id}" data-into="message-${id}" role="alert">${text}</p>`;
}

/** What a refusal says; that of a form says nothing itself, but what is wrong with the fields does. */
export function explained(error: Error): string {
	const faults = error instanceof DiscordError && error.errors ? faultsIn(error.errors) : [];
	return [error.message, ...faults.map(fault => fault.message)].join(': ');
}

function faultsIn(tree: FaultTree): FieldFault[] {
	return Object.values(tree).flatMap(below => (Array.isArray(below) ? below : faultsIn(below as FaultTree)));
}

/** A line that passes over the page: what Discord refuses a person to do. */
export function toast(text: string): Html {
	return html`<div id="notice" class="toast shown" role="alert">${text}</div>`;
}
