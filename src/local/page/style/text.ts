/** What Markdown is drawn as. */
export const text = /* css */ `
.text { white-space: break-spaces; overflow-wrap: anywhere; }
.text :is(ul, ol, blockquote, pre, .heading) { white-space: break-spaces; }
.heading { margin: 12px 0 6px; font-weight: 700; line-height: 1.3; color: var(--bright); }
.text > .heading:first-child { margin-top: 2px; }
.heading-1 { font-size: 24px; } .heading-2 { font-size: 20px; } .heading-3 { font-size: 16px; }
.subtext { display: block; font-size: 13px; line-height: 1.4; color: var(--faint); }
.text ul, .text ol { margin: 4px 0 0 20px; }
.text ul { list-style: disc outside; } .text ol { list-style: decimal outside; }
.text li { margin-bottom: 4px; white-space: break-spaces; }
blockquote { position: relative; margin: 2px 0; padding: 0 8px 0 14px; max-width: 640px; }
blockquote::before { content: ""; position: absolute; inset: 0 auto 0 0; width: 4px; border-radius: 4px; background: #4e5058; }
code { font: .85em/1.15 "gg mono", "Source Code Pro", Consolas, "Andale Mono", Menlo, "DejaVu Sans Mono", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", monospace; }
.text code, .above code { padding: .15em .3em; border-radius: 4px; background: var(--rail); }
.code { position: relative; max-width: 640px; margin: 6px 0; }
.code pre { margin: 0; padding: 8px; border: 1px solid #1a1b1e; border-radius: 6px; background: var(--side); overflow-x: auto; white-space: pre-wrap; }
.code code { display: block; padding: 0; background: none; font-size: 14px; line-height: 18px; }
.container .code pre { background: var(--rail); }
.copy { position: absolute; top: 6px; right: 6px; padding: 2px 8px; border-radius: 4px; background: var(--grey); color: #fff; font-size: 12px; opacity: 0; }
.code:hover .copy, .copy:focus-visible { opacity: 1; }
.mention { padding: 0 3px; border-radius: 3px; background: var(--mention); color: var(--mention-text); font-weight: 500; }
:is(a, button).mention:hover { background: var(--blurple); color: #fff; text-decoration: none; }
.timestamp { padding: 0 3px; border-radius: 3px; background: #4e50587a; }
span.spoiler { border-radius: 4px; background: #1e1f22; cursor: pointer; }
span.spoiler > span { opacity: 0; }
.spoiler.open > span { opacity: 1; }
span.spoiler.open { background: #4e505880; cursor: auto; }
.container.spoiler:not(.open) { cursor: pointer; }
.container.spoiler:not(.open) > div { filter: blur(18px); pointer-events: none; }
`;
