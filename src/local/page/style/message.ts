/** The log of messages: heads, groups, replies, private ones, reactions. */
export const message = /* css */ `
.log { flex: 1; display: flex; flex-direction: column; overflow-y: auto; overflow-anchor: none; scroll-behavior: auto; }
.log:focus-visible, .message:focus-visible { outline-offset: -2px; }
.start { margin-top: auto; padding: 16px 16px 4px; color: var(--faint); }
.start h2 { display: flex; align-items: center; gap: 10px; margin-bottom: 4px; font-size: 28px; color: #fff; }
.start h2 .icon { width: 52px; height: 52px; padding: 13px; border-radius: 50%; background: var(--high); }
.older { margin-top: auto; padding: 16px; text-align: center; }
.messages { padding-bottom: 24px; }
.day { display: flex; align-items: center; gap: 4px; margin: 24px 16px 8px; color: var(--faint); font-size: 12px; font-weight: 600; }
.day::before, .day::after { content: ""; flex: 1; height: 1px; background: var(--line); }

.message { position: relative; padding: 2px 48px 2px 72px; }
.message:has(> header), .message:has(> .notice) { margin-top: 15px; }
.day + .message { margin-top: 0; }
.message:is(:hover, :focus-within) { background: #2e3035; }
.message.private { background: #5865f20d; }
.message.private:is(:hover, :focus-within) { background: #5865f21a; }
.message.private::before, .message.mentions-you::before { content: ""; position: absolute; inset: 0 auto 0 0; width: 2px; background: var(--blurple); }
.message.mentions-you { background: #f0b23214; }
.message.mentions-you::before { background: var(--warn); }
.item:target .message { animation: found 2s; }
@keyframes found { from { background: #5865f255; } }

.message > header { line-height: 22px; }
.message > header .avatar { position: absolute; left: 16px; margin-top: 2px; }
.name { font-weight: 500; color: var(--bright); margin-right: 6px; }
.name + .tag { margin-right: 6px; }
.written, .clock { color: var(--faint); font-size: 12px; }
.clock { position: absolute; left: 0; width: 64px; line-height: 22px; text-align: right; font-size: 11px; opacity: 0; }
.message:is(:hover, :focus-within) .clock { opacity: 1; }

.above { display: flex; align-items: center; gap: 4px; position: relative; margin-bottom: 4px; min-width: 0; font-size: 14px; line-height: 18px; color: #b5bac1; white-space: nowrap; }
.above .spine { position: absolute; left: -36px; top: 8px; width: 33px; height: 13px; border: solid #4e5058; border-width: 2px 0 0 2px; border-radius: 6px 0 0 0; }
.above b { font-weight: 500; color: var(--bright); }
.above .quoted { overflow: hidden; text-overflow: ellipsis; }
.above .quoted .timestamp { background: none; }
.above:has(.over:hover) { color: var(--text); }
.above .mention { font-weight: 500; }

.body { min-width: 0; }
.edited { color: var(--faint); font-size: 11px; }
.thinking { display: flex; align-items: center; gap: 8px; color: var(--faint); }
.dots { display: inline-flex; gap: 3px; }
.dots i { width: 6px; height: 6px; border-radius: 50%; background: currentColor; animation: pulse .7s infinite alternate; }
.dots i:nth-child(2) { animation-delay: .2s; } .dots i:nth-child(3) { animation-delay: .4s; }
.only-you { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; margin-top: 4px; color: var(--faint); font-size: 12px; }
.failed { color: #f88a8d; font-size: 14px; }
.item > .failed { padding-left: 72px; }
.unshown { color: var(--warn); font-size: 14px; }

.notice { display: flex; gap: 14px; margin-left: -36px; color: var(--faint); }
.notice > .icon { margin-top: 2px; color: #23a55a; }
.notice .written { margin-left: 4px; }
.notice b { font-weight: 500; color: var(--bright); }

.reactions { display: flex; flex-wrap: wrap; gap: 4px; margin-top: 4px; }
.reaction { display: flex; align-items: center; gap: 6px; padding: 2px 8px; border: 1px solid transparent; border-radius: 8px; background: var(--side); font-size: 14px; color: #b5bac1; }
.reaction[aria-pressed=true] { border-color: var(--blurple); background: #5865f226; color: #dee0fc; }

.toolbar { display: flex; position: absolute; top: -14px; right: 14px; border: 1px solid #26272b; border-radius: 6px; background: var(--ground); opacity: 0; }
.message:is(:hover, :focus-within) .toolbar, .toolbar:has([aria-expanded=true]) { opacity: 1; }
.toolbar button { padding: 5px 7px; color: #b5bac1; line-height: 1; }
.toolbar button:hover { background: var(--high); color: #fff; }

@media (max-width: 760px) {
	.message { padding: 2px 12px 2px 60px; }
	.message > header .avatar { left: 10px; }
	.clock { display: none; }
	.item > .failed { padding-left: 60px; }
}
/* Where nothing hovers, the menu alone has a place of its own beside the text; it has the reply in it. */
@media (hover: none) {
	.message:has(> .toolbar) { padding-right: 48px; }
	.toolbar { top: 0; right: 6px; border: 0; background: none; opacity: 1; }
	.toolbar [data-reply] { display: none; }
	.toolbar [data-get] { padding: 6px 10px; }
}
`;
