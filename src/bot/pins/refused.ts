import type { View } from '../../view/layout.js';
import { noticeView } from '../../view/notice-view.js';
import { wordsOf } from '../asked.js';
import { type Fault, lineOf } from '../fault.js';
import type { Moderation } from './rights.js';

/** Tells a moderator why Discord did not do something in the channel. */
export const refusedView = (interaction: Moderation, fault: Fault): View =>
	noticeView(lineOf(fault, `<#${interaction.channelId}>`, wordsOf(interaction)));
