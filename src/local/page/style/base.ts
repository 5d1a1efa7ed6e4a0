/** Colours of Discord's dark theme, and what holds for everything. */
export const base = /* css */ `
:root {
	color-scheme: dark;
	--rail: #1e1f22; --side: #2b2d31; --ground: #313338; --raised: #383a40; --high: #404249; --float: #111214;
	--text: #dbdee1; --bright: #f2f3f5; --faint: #a4aab3; --link: #00a8fc; --line: #3f4147;
	--blurple: #5865f2; --blurple-deep: #4752c4; --green: #248046; --red: #da373c; --warn: #f0b232; --grey: #4e5058;
	--mention: #3c4270; --mention-text: #c9cdfb;
	font: 16px/1.375 "gg sans", "Noto Sans", "Open Sans", "Helvetica Neue", Helvetica, Arial, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
}
*, ::before, ::after { box-sizing: border-box; }
body { display: flex; height: 100dvh; margin: 0; overflow: hidden; background: var(--ground); color: var(--text); }
h1, h2, p, ul, ol, dl, dd { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
button, input, textarea, select { font: inherit; color: inherit; }
::placeholder { color: var(--faint); opacity: 1; }
button { border: 0; background: none; padding: 0; cursor: pointer; }
button:disabled { cursor: not-allowed; opacity: .5; }
.icon { flex: none; vertical-align: -.2em; }
[hidden] { display: none !important; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
::-webkit-scrollbar { width: 12px; height: 12px; }
::-webkit-scrollbar-thumb { border: 3px solid transparent; border-radius: 6px; background: #1a1b1e padding-box; }
:is(.text, .notice, .embed) a:not(.mention) { text-decoration: underline; text-decoration-color: #00a8fc66; text-underline-offset: 2px; }
.emoji { font-family: "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", sans-serif; }
.over { position: absolute; inset: 0; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.link { color: var(--link); }
.link:hover { text-decoration: underline; }

.avatar { display: inline-grid; place-items: center; flex: none; width: 40px; height: 40px; border-radius: 50%; background: var(--blurple); color: #fff; font-size: 18px; font-weight: 600; line-height: 1; user-select: none; }
.avatar-medium { width: 32px; height: 32px; font-size: 15px; }
.avatar-small { width: 18px; height: 18px; font-size: 10px; }
.avatar-0 { background: #5a8f7b; } .avatar-1 { background: #b5651d; } .avatar-2 { background: #a84d6d; }
.avatar-3 { background: #6d7f3c; } .avatar-4 { background: #4a7a96; } .avatar-5 { background: #8d6bb8; }
.tag { padding: 1px 4px; border-radius: 4px; background: var(--blurple); color: #fff; font-size: 10px; font-weight: 600; line-height: 13px; vertical-align: 1px; }

.button { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: 32px; padding: 2px 14px; border-radius: 8px; font-size: 14px; font-weight: 500; line-height: 18px; color: #fff; text-align: center; transition: background-color .15s; }
.button:hover { text-decoration: none; }
.primary { background: var(--blurple); } .primary:hover:enabled { background: var(--blurple-deep); }
.secondary { background: var(--grey); } .secondary:hover { background: #6d6f78; }
.success { background: var(--green); } .success:hover:enabled { background: #1a6334; }
.danger { background: var(--red); } .danger:hover:enabled { background: #a12828; }
.button[aria-busy=true] { color: transparent; position: relative; pointer-events: none; }
.button[aria-busy=true]::after { content: "•••"; position: absolute; color: #fff; letter-spacing: 2px; animation: pulse 1s infinite alternate; }

.menu, .panel { position: fixed; inset: auto; margin: 0; border: 1px solid #00000040; border-radius: 8px; background: var(--float); color: var(--text); box-shadow: 0 8px 24px #0008; }
.menu { width: 220px; padding: 6px; font-size: 14px; }
.menu p { padding: 8px 8px 2px; font-size: 12px; font-weight: 600; color: var(--faint); }
.menu [role^=menuitem] { display: flex; align-items: center; gap: 8px; width: 100%; padding: 7px 8px; border-radius: 4px; color: inherit; text-align: left; }
.menu [role^=menuitem]:is(:hover, :focus-visible) { background: var(--blurple); color: #fff; text-decoration: none; outline: 2px solid transparent; outline-offset: -2px; }
.menu .dangerous { color: #f88a8d; }
.menu .dangerous:is(:hover, :focus-visible) { background: var(--red); }
.menu [aria-checked=true]::after { content: "✓"; margin-left: auto; }
.menu .quick { display: grid; grid-template-columns: repeat(4, 1fr); gap: 4px; margin-bottom: 4px; }
.menu .quick [role=menuitem] { justify-content: center; background: var(--side); font-size: 18px; font-family: "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", sans-serif; }

.toast { position: fixed; left: 50%; bottom: 96px; z-index: 9; padding: 10px 16px; border-radius: 8px; background: var(--red); color: #fff; font-weight: 500; box-shadow: 0 8px 24px #0008; opacity: 0; visibility: hidden; translate: -50% 0; }
.toast.shown { animation: pass 5s forwards; }
.toast.stays { opacity: 1; visibility: visible; }
@keyframes pass { 0%, 90% { opacity: 1; visibility: visible; } 100% { opacity: 0; visibility: hidden; } }
@keyframes pulse { from { opacity: .3; } to { opacity: 1; } }
@media (prefers-reduced-motion: reduce) {
	*, ::before, ::after { animation: none !important; transition: none !important; }
	/* It goes after its time all the same, at one stroke. */
	.toast.shown { animation: pass 5s step-end forwards !important; }
	.item:target .message { background: #5865f233; }
}
`;
