namespace Goldseam.Browser.Tests.Screens;

/// <summary>What every screen is asked, inside of it.</summary>
static class AskedOfAPage
{
    /// <summary>At one width: is anything too wide, too small to be touched, or in the way of Leave now.</summary>
    public const string Frame =
        $$"""
        ({ Width, Letters, Aim }) => {
          const sideways = {{InPage.Sideways}}, smallTargets = {{InPage.SmallTargets}}, squeezed = {{InPage.Squeezed}}, isAtItsCentre = {{InPage.IsAtItsCentre}};
          const found = [], root = document.documentElement;
          const note = (kind, what) => found.push({ Kind: kind, What: what });
          const frame = where => {
            const far = sideways(Width);
            if (far) note('sideways', far + where);
            if (!isAtItsCentre('a.leave')) note('covered', 'Leave now' + where);
          };
          for (const one of squeezed()) note('squeezed', one);
          for (const small of smallTargets(Aim)) note('target', small);
          for (const place of [0, root.scrollHeight / 2, root.scrollHeight]) {
            scrollTo(0, place);
            frame(`, scrolled to ${place}`);
          }
          scrollTo(0, 0);
          if (Letters) {
            root.style.fontSize = '200%';
            frame(', letters of 200 %');
            for (const one of squeezed()) note('squeezed', one + ', letters of 200 %');
            root.style.fontSize = '';
          }
          return found;
        }
        """;

    /// <summary>
    /// Words in letters without an accent that are neither within brackets nor known. What the phone keeps for everybody is English for all;
    /// keys and words to compare are the same in every language, and say so; places come from the rules of time zones.
    /// </summary>
    public const string English =
        """
        ({ Sent, Direction }) => {
          if (document.body.dataset.alike !== undefined) return [];
          const found = new Map();
          const note = (words, where) => found.set(words, { Kind: 'english', What: `${words.slice(0, 80)}: ${where.slice(0, 80)}` });
          const look = (text, where) => {
            let left = text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
            for (let before = ''; before !== left;) [before, left] = [left, left.replace(/\[[^[\]]*\]/g, ' ')];
            for (const words of Sent.map(w => w.replace(/\s+/g, ' '))) left = left.replaceAll(words, ' ');
            if (/[A-Za-z]{2,}/.test(left)) note(left.trim(), where);
          };
          const within = root => {
            for (const one of root.querySelectorAll('*')) {
              if (one.matches('script, style') || one.closest('[translate=no], #zone')) continue;
              if (!one.matches('textarea')) for (const text of one.childNodes) if (text.nodeType === Node.TEXT_NODE) look(text.data, one.outerHTML);
              for (const { name, value } of one.attributes) {
                const isSaid = ['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'label'].includes(name);
                if (isSaid || (name.startsWith('data-') && value.includes(' '))) look(value, `${name} of ${one.tagName}`);
              }
              if (one.matches('template')) within(one.content);
            }
          };
          within(document);
          const runs = getComputedStyle(document.body).direction;
          if (runs !== Direction) found.set(runs, { Kind: 'direction', What: runs });
          return [...found.values()];
        }
        """;

    public const string Axe =
        """
        async () => {
          if (!window.axe) window.putAxe();
          const { violations } = await axe.run(document, { resultTypes: ['violations'] });
          return violations.map(({ id, help, nodes }) => ({ Kind: 'axe', What: `${id}, ${help}: ${nodes[0].html}` }));
        }
        """;

    /// <summary>
    /// Each colour of words with the ground it stands on, once. What shines through is mixed with the ground, as far as it shines through.
    /// </summary>
    public const string Pairs =
        """
        () => {
          for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
          const parts = colour => /^rgba?\(/.test(colour) ? colour.match(/[\d.]+/g).map(Number) : null;
          const above = function* (one) { for (; one; one = one.parentElement) yield one; };
          const hex = rgb => '#' + rgb.map(part => Math.round(part).toString(16).padStart(2, '0')).join('');
          const pairs = new Map();
          for (const one of document.querySelectorAll('body, body *')) {
            if (![...one.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim()) && !one.matches('input:not([type=hidden])')) continue;
            if (one.matches('script, style, noscript, option, :disabled') || !one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
            const style = getComputedStyle(one), size = parseFloat(style.fontSize);
            const ground = [...above(one)].map(e => parts(getComputedStyle(e).backgroundColor)).find(c => !c || c.length === 3 || c[3] === 1);
            const ink = parts(style.color);
            const words = one.outerHTML.slice(0, 80);
            if (!ink || !ground) {
              pairs.set(words, { Ink: '', Ground: '', Large: false, Words: `${style.color}: ${words}` });
              continue;
            }
            const shines = [...above(one)].reduce((left, e) => left * getComputedStyle(e).opacity, ink[3] ?? 1);
            const mixed = [0, 1, 2].map(i => ink[i] * shines + ground[i] * (1 - shines));
            const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
            const pair = { Ink: hex(mixed), Ground: hex(ground.slice(0, 3)), Large: large, Words: words };
            pairs.set(pair.Ink + pair.Ground + large, pair);
          }
          return [...pairs.values()];
        }
        """;

    /// <summary>
    /// The same page with other words where somebody's own stand: longer ones without a gap, and ones that run from the right. Nothing may go
    /// beyond its side, and the sign at the end of a sentence stands at its end. The page is as it was afterwards.
    /// </summary>
    public const string OthersWords =
        $$"""
        ({ Sent, Names, Width, Link, Name, FromTheRight }) => {
          const sideways = {{InPage.Sideways}};
          const found = [], texts = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('script, style, [translate=no]')) texts.push(walker.currentNode);
          const were = texts.map(t => t.data);
          const back = () => texts.forEach((t, i) => (t.data = were[i]));
          const plain = w => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
          const theirs = Sent.filter(w => w.length > 3 && (/\s/.test(w) || /^\p{Lu}/u.test(w)) && !Names.includes(w));
          const any = new RegExp([...theirs, ...Names].map(plain).join('|'), 'g');
          for (const text of texts) text.data = text.data.replace(any, words => (Names.includes(words) ? Name : Link));
          const far = sideways(Width);
          if (far) found.push({ Kind: 'sideways', What: `with long words, ${far}` });
          back();
          const at = (text, from) => {
            const range = document.createRange();
            range.setStart(text, from);
            range.setEnd(text, from + 1);
            return range.getBoundingClientRect();
          };
          for (const text of texts) {
            const [words] = text.data.trim().match(any) ?? [];
            if (!words || words !== text.data.trim() || !text.parentElement.checkVisibility({ visibilityProperty: true })) continue;
            text.data = FromTheRight;
            const [first, sign] = [at(text, 0), at(text, FromTheRight.length - 1)];
            if (sign.width > 0 && sign.left > first.left) found.push({ Kind: 'direction', What: text.parentElement.outerHTML.slice(0, 100) });
          }
          back();
          return found;
        }
        """;
}
