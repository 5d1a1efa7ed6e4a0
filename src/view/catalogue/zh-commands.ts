import type { commands as english } from './en-commands.js';

const work = { name: '作品', description: '只在这部作品中查找' };
const open = { name: '公开', description: '让频道里的所有人都看到回答' };

/** Names and descriptions of the commands and their options, in Chinese (simplified). */
export const commands: typeof english = {
	ask: {
		name: '提问',
		description: '向文章提问：由原文段落一字不差地回答',
		options: {
			question: { name: '问题', description: '用你自己的话提问' },
			public: open,
			work,
		},
	},
	search: {
		name: '搜索',
		description: '在文章中查找词语',
		options: {
			words: { name: '词语', description: '词语、"完整短语"、前缀*；-词语 表示排除' },
			public: open,
			work,
		},
	},
	passage: {
		name: '段落',
		description: '阅读文章中的一段',
		options: {
			reference: { name: '位置', description: '4、¶4、4.5 或 3-6；也可以输入段落开头的词语' },
			public: open,
			work,
		},
	},
	outline: {
		name: '提纲',
		description: '文章各段的标题，可从中打开段落',
		options: { public: open, work },
	},
	quote: {
		name: '核对',
		description: '这句话是否一字不差地出自文章？',
		options: {
			text: { name: '引文', description: '要核对的引文' },
			public: open,
			work,
		},
	},
	summary: {
		name: '摘要',
		description: '用几行概括文章，每行注明出处',
		options: {
			topic: { name: '主题', description: '只概括文章中关于这个主题的内容' },
			length: { name: '行数', description: '3 到 12 行；默认 8 行' },
			style: {
				name: '形式',
				description: '作者的原句，或导读的通俗说法',
				choices: { quotes: '原句：作者自己的句子', plain: '通俗：导读的说法' },
			},
		},
	},
	pin: {
		name: '置顶',
		description: '在本频道置顶摘要或段落，并管理已置顶的内容',
		options: {
			summary: { name: '摘要', description: '置顶一份摘要；本频道中已置顶的同一作品的摘要会被替换' },
			passage: { name: '段落', description: '置顶一个段落' },
			list: { name: '列表', description: '我在本频道置顶的内容' },
			remove: { name: '取消', description: '取消我在本频道的一条置顶' },
		},
	},
	help: { name: '帮助', description: 'Pilcrow 能做什么、读取什么、保存什么', options: {} },
	find: { name: '在文章中查找' },
	check: { name: '核对引文' },
};
