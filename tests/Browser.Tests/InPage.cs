namespace Goldseam.Browser.Tests;

/// <summary>Small questions that are asked inside a page.</summary>
static class InPage
{
    /// <summary>Whether a thing is in sight and what is touched at its centre is the thing itself.</summary>
    public const string IsAtItsCentre =
        """
        selector => {
          const thing = document.querySelector(selector), box = thing.getBoundingClientRect();
          const touched = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          const inSight = box.width > 0 && box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
          return inSight && thing.contains(touched);
        }
        """;

    /// <summary>What has the focus, and whether that can be seen.</summary>
    public const string Stop =
        """
        target => {
          const here = document.activeElement;
          if (!here || here === document.body) return { nowhere: true };
          const ring = one => { const s = getComputedStyle(one); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; };
          const frame = here.closest('.feeling, .choice') ?? here;
          const box = frame.getBoundingClientRect();
          const touched = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 24));
          return {
            nowhere: false, reached: here.matches(target), outlined: ring(here) || ring(frame),
            uncovered: frame.contains(touched), what: here.outerHTML.slice(0, 120),
          };
        }
        """;

    /// <summary>How far the page reaches to the side beyond its window, in CSS pixels, and what reaches farthest.</summary>
    public const string Sideways =
        """
        width => {
          const over = document.documentElement.scrollWidth - width;
          if (over <= 0) return '';
          const far = [...document.querySelectorAll('body *')].filter(e => {
            const box = e.getBoundingClientRect();
            return document.dir === 'rtl' ? box.left < -0.5 : box.right > width + 0.5;
          });
          return `${over} px: ${far.slice(0, 3).map(e => e.outerHTML.slice(0, 80)).join(' | ')}`;
        }
        """;

    /// <summary>Words that reach beyond the side of something they stand in.</summary>
    public const string Spilling =
        """
        () => {
          const found = new Map(), range = document.createRange();
          const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (words.nextNode()) {
            const parent = words.currentNode.parentElement;
            if (!words.currentNode.data.trim() || parent.closest('script, style, option, textarea, .visually-hidden') || !parent.checkVisibility()) continue;
            range.selectNodeContents(words.currentNode);
            const text = range.getBoundingClientRect();
            // The month goes beyond what it stands in, and a space at the end of a line may hang.
            for (let one = parent; !one.matches('body, .month'); one = one.parentElement) {
              const style = getComputedStyle(one);
              if (style.clipPath !== 'none') break;
              if (style.display === 'inline') continue;
              const box = one.getBoundingClientRect();
              const over = Math.max(box.left - text.left, text.right - box.right);
              if (text.width === 0 || over <= (getComputedStyle(parent).whiteSpace === 'pre-wrap' ? 8 : 1)) continue;
              found.set(one, `${Math.round(over)} px out of ${one.tagName.toLowerCase()}.${one.className}: ${words.currentNode.data.trim().slice(0, 40)}`);
              break;
            }
          }
          return [...found.values()];
        }
        """;

    /// <summary>Unless somebody asks for them, grounds are not printed.</summary>
    public const string WithoutGrounds =
        """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('*, ::before, ::after { background: none !important; box-shadow: none !important }');
          document.adoptedStyleSheets = [sheet];
        }
        """;

    /// <summary>Words of headings that were broken in two, a way back of a letter or two, and marks of a day that reach into the next one.</summary>
    public const string Squeezed =
        """
        () => {
          const found = [], words = one => {
            const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), all = [];
            for (let node; (node = walker.nextNode());)
              for (const word of node.data.matchAll(/[\p{L}\p{N}]{1,14}(?![\p{L}\p{N}])/gu)) {
                const range = document.createRange();
                range.setStart(node, word.index);
                range.setEnd(node, word.index + word[0].length);
                all.push([word[0], new Set([...range.getClientRects()].map(r => Math.round(r.top))).size]);
              }
            return all;
          };
          for (const heading of document.querySelectorAll('h1, h2, h3'))
            if (heading.checkVisibility() && !heading.closest('.visually-hidden'))
              for (const [word, lines] of words(heading)) if (lines > 1) found.push(`${word} is broken`);
          const back = document.querySelector('a.back span'), frame = back?.parentElement.getBoundingClientRect();
          const box = back?.getBoundingClientRect(), letter = back && parseFloat(getComputedStyle(back).fontSize) / 2;
          if (back && box.top < frame.bottom - 2 && box.width > 1 && back.scrollWidth > back.clientWidth && box.width < 5 * letter)
            found.push(`${back.textContent} is cut to ${Math.round(box.width)} px`);
          for (const mark of document.querySelectorAll('.month .marks > *')) {
            const [day, own] = [mark.closest('td'), mark].map(one => one.getBoundingClientRect());
            if (own.left < day.left - 1 || own.right > day.right + 1) found.push(`${mark.outerHTML} reaches beyond ${mark.closest('a').querySelector('b').textContent}`);
          }
          return found;
        }
        """;

    /// <summary>What can be touched and is smaller than given, except links within a sentence.</summary>
    public const string SmallTargets =
        """
        least => {
          const inText = e => e.tagName === 'A' && getComputedStyle(e).display === 'inline';
          const all = 'a[href], button, summary, select, textarea, label.choice, label.feeling, input:not([type=hidden])';
          const targets = [...document.querySelectorAll(all)]
            .filter(e => !(e.matches('input') && e.closest('label')) && !inText(e) && !e.closest('.skip') && e.checkVisibility());
          return targets
            .map(e => [e, e.getBoundingClientRect()])
            // Seven days stand in a row of the month: there a little less is enough.
            .map(([e, box]) => [e, box, e.closest('.month') ? least - 4 : least])
            .filter(([, box, enough]) => box.width > 0 && (box.width < enough - 0.01 || box.height < enough - 0.01))
            .map(([e, box]) => `${Math.round(box.width * 10) / 10} x ${Math.round(box.height * 10) / 10}: `
              + `${e.tagName.toLowerCase()} ${(e.innerText || e.name || '').trim().slice(0, 40)}`);
        }
        """;

    /// <summary>Sends a form as the page would, and says nothing where it is taken.</summary>
    public const string Post =
        """
        async ({ path, fields }) => {
          const answer = await fetch(path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
          return answer.ok || answer.type === 'opaqueredirect' ? '' : `${answer.status} ${(await answer.text()).slice(0, 2000)}`;
        }
        """;

    public const string Find =
        """
        ({ path, selector }) => new Promise((resolve, reject) => {
          const asked = new XMLHttpRequest();
          asked.responseType = 'document';
          asked.onload = () => {
            const found = asked.response.querySelector(selector);
            if (found) resolve((found.value ?? found.textContent).trim());
            else reject(new Error(`There is no ${selector} on ${path}.`));
          };
          asked.onerror = () => reject(new Error(path));
          asked.open('GET', path);
          asked.send();
        })
        """;

    public const string IsReadyWithoutConnection =
        """
        async () => {
          if (!navigator.serviceWorker.controller) return false;
          const kept = await Promise.all(['/calm', '/help', '/first-days', '/offline'].map(page => caches.match(page)));
          return kept.every(Boolean);
        }
        """;
}
