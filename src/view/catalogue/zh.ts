import type { Words } from './en.js';
import { slash } from './slash.js';
import { commands } from './zh-commands.js';
import { pin, summary } from './zh-pins.js';

const list = (items: readonly string[]): string => items.join('、');

/** All of the bot's own words in Chinese (simplified). */
export const zh: Words = {
	locale: 'zh-CN',
	list,
	commands,
	summary,
	pin,

	answer: {
		unsure: several => `**${several ? '这些作品' : '文章'}可能没有回答这个问题。** 最接近的段落：`,
		notFound: several => `**${several ? '这些作品' : '文章'}没有说到这一点。**`,
		tryInstead: `请换一种说法；也可以用 \`${slash(commands.search)}\` 查找词语，用 \`${slash(commands.outline)}\` 查看各段标题，或用 \`${slash(commands.summary)}\` 查看全文摘要。`,
		unread: language => `**我按原文的词语查找，而这个问题用的是另一种语言。** 请用${language ?? '原文的语言'}提问。`,
		remark: remark => `导读注：${remark}`,
		askedBy: name => `提问者：${name}`,
		page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
		why: citation => `**为什么是 ${citation}？**`,
		whyText: (word, met) => `“${word}”对应原文中的“${met}”`,
		whyGuide: (word, met) => `“${word}”对应导读中的“${met}”`,
		whyNothing: '没有单个词语对应：整段意思相近。',
	},

	passage: {
		pageOf: (page, pages) => `第 ${page} 部分，共 ${pages} 部分`,
		like: citation => `**与 ${citation} 相近的段落**`,
		likeNothing: citation => `没有与 ${citation} 相近的段落。`,
		context: citation => `**${citation} 的上下文**`,
	},

	search: {
		count: (matches, paragraphs, places) => `${matches} 处，见于 ${paragraphs} 段：${places}`,
		some: '没有哪一段包含全部词语。以下段落包含其中一部分：',
		leftOut: '包含这些词语的段落，都有你用 `-` 排除的词语。',
		nothing: `没有哪一段包含这些词语。\`${slash(commands.ask)}\` 按意思查找，而不是按词语。`,
		empty: '没有可查找的内容。请输入词语、`"完整短语"`、`前缀*`；`-词语` 表示排除。',
	},

	outline: {
		title: title => `**《${title}》提纲**`,
		fromGuide: '标题出自导读，不是作者的原话。',
		fromText: '各段开头的词语。',
		choose: '打开一段',
	},

	quotation: {
		verbatim: citation => `**一字不差**：见 ${citation}。`,
		parts: citation => `**各部分一字不差**：省略之处以外的文字依次见于 ${citation}。`,
		nearly: citation => `**接近**：与 ${citation} 相近，但并非一字不差。`,
		nearlyKey: '删除线：只见于引文。粗体：只见于原文。',
		notFound: several => `**未找到**：${several ? '这些作品' : '文章'}没有这样说。`,
		nearest: '最接近的句子：',
		disregarded: '大小写、空白以及引号和破折号的形状不计。',
		empty: '这段引文里没有词语。',
		none: '这条消息没有引用任何内容：既没有引号中的文字，也没有引用块。',
		more: count => `另有 ${count} 处未显示`,
	},

	cite: {
		title: citation => `**引用 ${citation}**`,
		styles: { apa: 'APA', mla: 'MLA', chicago: 'Chicago', bibtex: 'BibTeX' },
	},

	button: {
		read: citation => `阅读 ${citation}`,
		previous: citation => `◀ ${citation}`,
		next: citation => `${citation} ▶`,
		previousPage: '◀ 返回',
		nextPage: '更多 ▶',
		context: '上下文',
		like: '相近段落',
		cite: '引用',
		citeOne: citation => `引用 ${citation}`,
		why: '为什么？',
		share: '分享',
		remove: '移除',
	},

	hint: {
		ask: '请向我提一个关于文章的问题：把问题写在我的名字后面。',
		askDirectly: '请向我提一个关于文章的问题：直接写下问题即可。',
		like: hint => `${hint}例如：`,
	},

	help: works => `**Pilcrow** 用原文段落回答关于${works}的问题：一字不差，并注明 ¶ 段号。它自己什么也不写；原文没有说到的，它会直说。

**提问**：使用 \`${slash(commands.ask)}\`，或在频道、子区中提及我并写下问题，也可以直接给我发私信。回复我的回答即可继续追问。
**查找**：\`${slash(commands.search)}\` 词语、\`"完整短语"\`、\`前缀*\`、\`-排除\`；\`${slash(commands.passage)}\` \`4\`、\`4.5\`、\`3-6\`；\`${slash(commands.outline)}\`。
**概括**：\`${slash(commands.summary)}\` 概括全文或一个主题。可以置顶消息的成员能用 \`${slash(commands.pin)}\` 把它放到频道顶部。
**核对**：\`${slash(commands.quote)}\` 检查引文是否准确。在消息菜单的“应用”中：*${commands.find.name}*和*${commands.check.name}*。
**分享**：命令的回答只有你能看到；设置 \`${commands.ask.options.public.name}\`，或按*分享*（如有），才会公开。*移除*可以撤下公开的回答。

-# 我只读取发给我的内容：命令、提及、对我的回复和私信，并且一概不保存。标题、建议和注释出自导读（编者的笔记）；引文出自作者。`,

	error: {
		unexpected: id => `出错了，是我的问题。错误编号 ${id}，已记入日志。请再试一次。`,
		stale: '这个按钮已经失效：文本可能有改动。请重新提问。',
		staleCommand: '我已没有这个命令。请重新加载 Discord，再输入 / 查看现有的命令。',
		unreadable: '这不是段落位置。请写 `4`、`¶4`、`4.5` 或 `3-6`。',
		missing: (citation, last) => `这里没有 ${citation}；最后一段是 ${last}。`,
		missingSentence: (citation, last) => `这里没有 ${citation}；那一段的最后一句是 ${last}。`,
		whichWork: works => `是哪部作品？请在 \`${commands.ask.options.work.name}\` 中选择：${works}。`,
		noWork: works => `没有这部作品。现有：${works}。`,
		nothingAsked: '这还不是问题：里面没有词语。',
		wait: count => `这里一下子太多了。请在 ${count} 秒后再试。`,
		notYours: '只有提问者和有权管理消息的成员可以移除。',
		mayNotPost: permissions => `我不能在这里发言。缺少权限：${list(permissions)}。管理员可以授予。`,
		youMayNotPost: permission => `你不能在这里发言，所以我也不在这里替你发布。你缺少权限：${permission}。`,
		noQuestion: '我已看不到这个回答对应的问题。请重新提问。',
	},

	permissions: {
		ViewChannel: '查看频道',
		SendMessages: '发送消息',
		SendMessagesInThreads: '在子区中发送消息',
		ReadMessageHistory: '读取消息历史记录',
		PinMessages: '置顶消息',
		UseExternalApps: '使用外部应用',
	},

	work: (title, author, paragraphs) => `《${title}》（${author}，${paragraphs} 段）`,
};
