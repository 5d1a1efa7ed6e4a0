import type { pin as englishPin, summary as englishSummary } from './en-pins.js';
import { slash } from './slash.js';
import { commands } from './zh-commands.js';

/** What summaries and pinned messages say, in Chinese (simplified). */
export const summary: typeof englishSummary = {
	title: title => `**《${title}》摘要**`,
	fromText: '作品的完整原句，按原文顺序排列。',
	fromGuide: '出自导读，不是作者的原话。',
	untreated: title => `**《${title}》没有谈到这个主题。**`,
	noGuide: title => `《${title}》没有导读，无法用通俗的话概括。请把形式选为“原句”。`,
	read: '打开一段',
};

export const pin: typeof englishPin = {
	button: {
		here: '置顶到这里',
		cancel: '取消',
		ask: '提问',
		outline: '提纲',
		refresh: '更新',
		delete: '删除消息',
	},
	preview: '只有你能看到这条预览。按*置顶到这里*就会发给所有人并置顶。',
	cancelled: '没有置顶任何内容。',
	passage: (citation, title) => `**《${title}》${citation}**`,
	tooMany: most => `一条消息放不下这么多。最多可置顶 ${most} 段。`,

	by: (name, when) => `由 ${name} 置顶，${when}`,
	refreshedBy: (name, when) => `由 ${name} 更新，${when}`,

	pinned: link => `已置顶：${link}`,
	edited: link => `这里原已置顶，内容已更新：${link}`,
	moved: link => `Discord 暂时不允许再编辑旧消息。我已重新发布并把置顶移过去：${link}`,
	waiting: 'Discord 让我等一下，可以继续时我会自动继续。',

	list: channel => `**我在 ${channel} 置顶的内容**`,
	empty: channel => `我没有在 ${channel} 置顶任何内容。`,
	entry: (name, link, when) => `[${name}](${link})，${when}`,
	summaryOf: title => `《${title}》摘要`,
	passageOf: (citation, title) => `《${title}》${citation}`,
	choose: '取消其中一条置顶',
	unpinned: link => `已取消置顶：${link}。消息本身仍在。`,
	deleted: '消息已删除。',

	ask: { title: '向文章提问', question: '你的问题' },

	reason: {
		pin: name => `由 ${name} 用 ${slash(commands.pin)} 置顶`,
		move: name => `由 ${name} 用 ${slash(commands.pin)} 移到新消息`,
		unpin: name => `由 ${name} 用 ${slash(commands.pin, commands.pin.options.remove)} 取消置顶`,
	},

	refused: {
		member: '只有可以在这里置顶消息的成员才能这样做。',
		permission: (permissions, channel) => `我在 ${channel} 缺少权限：${permissions}。管理员可以在那里授予。`,
		full: channel => `${channel} 的置顶消息已达 Discord 的上限。请先取消一条置顶，再试一次。`,
		deleted: '消息在此期间被人删除了。没有置顶任何内容，请再试一次。',
		gone: '那条消息已经被删除了。',
		unpinned: `那条消息已不再置顶。用 \`${slash(commands.pin)}\` 可以置顶一条新的。`,
		pinnedAgain: '那条消息在此期间又被置顶了，所以我没有动它。',
		system: 'Discord 不允许置顶这条消息。',
		edits: 'Discord 暂时不允许再编辑旧消息。请一小时后再试。',
		noPins: channel => `${channel} 这类频道在 Discord 中没有置顶消息。`,
		locked: channel => `${channel} 已锁定或归档。请先打开它，再试一次。`,
		unreachable: 'Discord 没有回应。请看看结果如何，稍后再试。',
		other: code => `Discord 拒绝了这项操作（错误 ${code}）。`,
		unchanged: reason => `${reason}一切未变。`,
		left: (reason, link) => `${reason}只有这条消息我没能撤回，请手动删除：${link}`,
	},
};
