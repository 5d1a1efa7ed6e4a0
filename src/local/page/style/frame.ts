/** What stands around the messages: servers, channels, bar, members, pins, forum. */
export const frame = /* css */ `
.left { display: flex; flex-direction: column; flex: none; width: 296px; background: var(--side); }
.sidebar { display: flex; flex: 1; min-height: 0; }
.rail { display: flex; flex-direction: column; gap: 8px; width: 72px; padding: 12px 12px 0; background: var(--rail); overflow-y: auto; }
.server { display: grid; place-items: center; position: relative; flex: none; width: 48px; height: 48px; border-radius: 50%; background: var(--ground); color: var(--text); font-weight: 500; transition: border-radius .15s, background-color .15s; }
.server:is(:hover, [aria-current]) { border-radius: 16px; background: var(--blurple); color: #fff; text-decoration: none; }
.server[aria-current]::before, .server.unread::before { content: ""; position: absolute; left: -12px; width: 4px; height: 36px; border-radius: 0 4px 4px 0; background: var(--bright); }
.server.unread:not([aria-current])::before { height: 8px; }
.channels { flex: 1; min-width: 0; overflow-y: auto; padding: 0 8px 16px; }
.channels h2 { display: flex; align-items: center; height: 48px; margin: 0 -8px 12px; padding: 0 16px; border-bottom: 1px solid #1f2023; font-size: 16px; color: var(--bright); }
.channel { display: flex; align-items: center; gap: 8px; min-height: 34px; margin: 1px 0; padding: 4px 8px; border-radius: 6px; color: var(--faint); font-weight: 500; }
.channel span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.channel .avatar { overflow: visible; }
.channel:hover { background: #35373c; color: var(--text); text-decoration: none; }
.channel[aria-current] { background: var(--high); color: #fff; }
.channel.nested { margin-left: 22px; font-size: 14px; }
.channel.unread { color: #fff; }
.channel.unread::after { content: ""; width: 8px; height: 8px; margin-left: auto; border-radius: 50%; background: #fff; }
.you { padding: 8px; background: #232428; }
.you > button { display: flex; align-items: center; gap: 8px; width: 100%; padding: 4px; border-radius: 6px; text-align: left; }
.you > button:hover { background: #3d3e45; }
.you > button > span:nth-child(2) { flex: 1; display: grid; line-height: 1.25; font-size: 14px; color: var(--bright); }
.you small { color: var(--faint); font-weight: 400; font-size: 12px; }
#persons { left: 8px; bottom: 60px; }

main.nothing { align-items: center; justify-content: center; gap: 16px; padding: 16px; text-align: center; }
main.nothing h1 { font-size: 20px; color: var(--bright); }
main { display: flex; flex-direction: column; flex: 1; min-width: 0; }
.bar { display: flex; align-items: center; gap: 8px; flex: none; height: 48px; padding: 0 16px; border-bottom: 1px solid #232428; }
.bar h1 { display: flex; align-items: center; gap: 8px; min-width: 0; font-size: 16px; font-weight: 600; color: var(--bright); }
.bar h1 span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.bar h1 .icon { color: #80848e; }
.bar p { overflow: hidden; margin-left: 8px; padding-left: 16px; border-left: 1px solid var(--line); font-size: 14px; color: var(--faint); text-overflow: ellipsis; white-space: nowrap; }
.bar .grow { flex: 1; }
.bar button { padding: 4px; border-radius: 4px; color: #b5bac1; }
.bar button:hover { color: #fff; }
.narrow { display: none; }

.members { flex: none; width: 240px; padding: 20px 8px; background: var(--side); overflow-y: auto; }
.members h2 { padding: 0 8px 8px; font-size: 12px; font-weight: 600; letter-spacing: .02em; text-transform: uppercase; color: var(--faint); }
.member { display: flex; align-items: center; gap: 10px; padding: 5px 8px; border-radius: 6px; color: var(--faint); font-weight: 500; }
a.member:hover { background: #35373c; color: var(--text); text-decoration: none; }
.presence { position: relative; display: inline-flex; }
.presence::after { content: ""; position: absolute; right: -3px; bottom: -3px; width: 14px; height: 14px; border: 3px solid var(--side); border-radius: 50%; background: #23a55a; }
.presence.offline::after { background: #80848e; }

.panel { inset: 52px 16px auto auto; width: min(440px, calc(100vw - 16px)); max-height: 80vh; padding: 0; background: var(--side); overflow-y: auto; }
.panel h2 { position: sticky; top: 0; z-index: 1; padding: 14px 16px; background: var(--rail); font-size: 15px; color: var(--bright); }
.pinned { display: grid; gap: 8px; padding: 8px; }
.pinned article { padding: 10px 12px; border-radius: 8px; background: var(--ground); font-size: 14px; }
.pinned header { display: flex; align-items: center; gap: 8px; margin-bottom: 6px; }
.pinned .jump { margin-left: auto; padding: 2px 8px; border-radius: 4px; background: var(--grey); color: #fff; font-size: 12px; }
.pinned :disabled { opacity: 1; cursor: default; }
.none { padding: 16px; color: var(--faint); text-align: center; }

.forum { flex: 1; padding: 16px; overflow-y: auto; }
.new-post { display: grid; gap: 8px; max-width: 760px; margin: 0 auto 16px; padding: 16px; border-radius: 8px; background: var(--side); }
.new-post .button { justify-self: end; }
.new-post :is(input, textarea) { border: 0; border-radius: 6px; padding: 8px 10px; background: var(--rail); resize: vertical; }
.posts { display: grid; gap: 8px; max-width: 760px; margin: auto; }
.posts li { display: grid; gap: 2px; position: relative; padding: 14px 16px; border-radius: 8px; background: var(--side); }
.posts li:hover { background: var(--raised); }
.posts li > b { font-size: 18px; color: var(--bright); }
.posts span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: #b5bac1; font-size: 14px; }
.posts small { color: var(--faint); }

@media (max-width: 1100px) {
	.members { position: fixed; inset: 48px 0 0 auto; z-index: 3; box-shadow: -4px 0 16px #0006; visibility: hidden; }
	.members.open { visibility: visible; }
}
@media (min-width: 1101px) { .members.open { display: none; } }
@media (max-width: 760px) {
	.left { position: fixed; inset: 0 auto 0 0; z-index: 4; max-width: 86vw; box-shadow: 4px 0 16px #0008; visibility: hidden; }
	.left.open { visibility: visible; }
	.narrow { display: block; }
	.bar { padding: 0 8px; }
	.bar p { display: none; }
}
`;
