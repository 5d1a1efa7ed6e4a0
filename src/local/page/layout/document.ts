import { ChannelType, type Snowflake } from 'discord-api-types/v10';
import { composer } from '../composer/composer.js';
import { mentionable } from '../composer/mentions.js';
import { type Html, html } from '../html.js';
import { channelIcon, icons } from '../icons.js';
import { aLittleAbove, log } from '../message/log.js';
import type { Scene } from '../scene.js';
import { channelName } from '../viewer.js';
import { forum } from './forum.js';
import { members } from './members.js';
import { pinsPanel } from './pins.js';
import { sidebar } from './sidebar.js';
import { you } from './you.js';

/**
 * The whole page of a channel, with its newest messages or those from a little above the `linked` one on. `version`
 * says which changes of the world are already in it.
 */
export function document(scene: Scene, version: number, linked?: Snowflake): Html {
	const { channel, path, viewer } = scene;
	const name = channelName(channel, viewer.id);
	const topic = 'topic' in channel && channel.topic;
	const isForum = channel.type === ChannelType.GuildForum;
	return html`<!doctype html>
<html lang="en">
${head(name, html`<script type="module" src="/assets/page.js"></script>`)}
<body data-names="${JSON.stringify([...mentionable(viewer)])}" data-events="${path}/events?version=${version}">
<div class="left">${sidebar(scene)}${you(scene)}</div>
<main>
<header class="bar">
<button type="button" class="narrow" data-toggle="left" aria-label="Servers and channels">${icons.channels}</button>
<h1>${channelIcon(channel)}<span>${name}</span></h1>${topic && html`<p>${topic}</p>`}
<span class="grow"></span>
${!isForum && html`<button type="button" popovertarget="pins" aria-label="Pinned Messages" title="Pinned Messages">${icons.pin}</button>`}
<button type="button" data-toggle="members" aria-label="Members" title="Members">${icons.people}</button>
</header>
${
	isForum
		? forum(scene)
		: html`<div class="log" id="log" role="log" tabindex="0" aria-label="Messages in ${name}">${log(scene, linked && aLittleAbove(linked, scene))}</div>
<div id="typing" class="typing" aria-live="polite"></div>
${composer(scene)}
${pinsPanel(scene)}`
}
</main>
${members(scene)}
<div id="notice" class="toast" role="alert"></div>
</body>
</html>`;
}

/** What one sees who opens an address at which nothing is. */
export function failurePage(text: string): Html {
	return html`<!doctype html>
<html lang="en">
${head('Not found')}
<body><main class="nothing"><h1>${text}</h1><p><a class="button primary" href="/">Open the local Discord</a></p></main></body>
</html>`;
}

function head(title: string, script?: Html): Html {
	return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark">
<title>${title} · Local Discord</title>
<link rel="icon" href="/assets/icon.svg">
<link rel="stylesheet" href="/assets/page.css">
${script}
</head>`;
}
