/// <reference lib="dom" />
// The page's script: sends what a person does, and puts in place what the server draws. It draws nothing itself.
import './actions.js';
import './keyboard.js';
import './select.js';
import './times.js';
import { note, put, toEnd } from './fragments.js';

if (location.hash === '') toEnd();

/** A link may lead to a message that is older than those that are shown. */
function findLinked() {
	const id = /^#message-(\d+)$/.exec(location.hash)?.[1];
	if (id === undefined || document.getElementById(`message-${id}`)) return;
	if (new URLSearchParams(location.search).get('from') !== id) return location.replace(`?from=${id}${location.hash}`);
	toEnd();
	note('This message is no longer there.');
}

findLinked();
addEventListener('hashchange', findLinked);

/** The changes as they come. @type {EventSource | undefined} */
let events;
/** Where they come from; with each, the page has seen so much of the world. */
const source = new URL(document.body.dataset['events'] ?? '', location.href);

/**
 * A browser has but six connections to a server for all its windows together: one that nobody sees gives its own back,
 * and catches up when it is seen again.
 */
function listen() {
	if (document.visibilityState === 'hidden') {
		events?.close();
		events = undefined;
		delete document.body.dataset['live'];
	} else events ??= listener();
}

function listener() {
	// Who has missed something gets it with all messages that are there, so as not to lose the place where they read.
	const first = document.querySelector('#messages > [data-message]')?.getAttribute('data-message');
	if (first) source.searchParams.set('from', first);
	const events = new EventSource(source);
	events.addEventListener('message', event => {
		source.searchParams.set('version', event.lastEventId);
		put(event.data);
	});
	events.addEventListener('open', () => {
		document.body.dataset['live'] = '';
		document.getElementById('notice')?.classList.remove('stays');
	});
	events.addEventListener('error', () => {
		delete document.body.dataset['live'];
		// A browser tries again by itself unless the page is one that the server does not know, as after a restart.
		if (events.readyState === EventSource.CLOSED) location.assign(location.pathname);
		else if (!document.querySelector('#notice.stays')) {
			// Said once: screen readers would read each new notice out.
			note('The local Discord has stopped. Waiting for it to start again …', { stays: true });
		}
	});
	return events;
}

listen();
document.addEventListener('visibilitychange', listen);
// What a browser breaks off when the page is left looks as if the server did not know it.
addEventListener('beforeunload', () => events?.close());
