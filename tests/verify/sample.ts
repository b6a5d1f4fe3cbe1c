/** The text of a page with one of each thing that may go wrong on it; quotes are signs, as a report writes them. */
export const sample = `<div class="rapport" id="rapport-prov" lang="sv">
<p class="author"><span class="name">Ada Exempel</span></p>
<h2 id="_innehall">Innehåll</h2>
<ol role="list"><li><a href="#resultat">Resultat</a></li><li><a href="#_noter">Noter och annat</a></li></ol>
<h2 id="resultat">Resultat <a class="permalink" href="#resultat" aria-label="Länk till avsnittet">#</a></h2>
<p>Av de svarande är 41 procent inte nöjda, 3,5 gånger fler än de 12–14 procent som var det 2019.<sup class="note-ref"><a href="#_not-1" id="_notref-1" aria-label="Not 1">1</a></sup></p>
<p>Skillnaden är −7 enheter, i skala 10<sup>6</sup>, och <em>inte</em> ”2x3” eller ’99. Det kallas <i lang="en">living lab</i> (<a href="https://example.org/lab">Exempel 2023</a>) -- se där...</p>
<p>Ett annat stycke, som ej liknar de två före, handlar om sätt att mäta: 5' 6" och :) till exempel.</p>
<figure id="fig-1" class="figure"><img src="https://media.rapport.invalid/prov-figur-1.png" alt="Stapeldiagram med 41 procent" width="400" height="200"><details><summary>Visa som tabell</summary><ul><li>Högst är Ofta med 62 procent.</li></ul>
<table class="data"><caption><span class="label">Tabell 1.</span> Hur ofta 606 personer svarar</caption><thead><tr><th scope="col" id="c1">Svar</th><th scope="col" id="c2">Andel (procent)</th></tr></thead><tbody><tr><th scope="row" id="r1">Ofta</th><td headers="r1 c2">62</td></tr><tr><th scope="row" id="r2">Aldrig</th><td headers="r2 c2">−3,5</td></tr><tr><th scope="row" id="r3">Vet inte</th><td headers="r3 c2">62</td></tr></tbody></table></details><figcaption><p class="subject">Figur 1. Hur ofta personer svarar</p></figcaption><p>Siffrorna som fil: <a href="https://media.rapport.invalid/prov-figur-1.csv" aria-label="CSV, figur 1">CSV</a></p></figure>
<h3 id="vidare">Vidare läsning och tal</h3>
<blockquote><p>Tabellen säger allt, sade någon år 1999.</p></blockquote>
<ul><li>En punkt med ord</li><li>En till, med 100 kronor<ul><li>En inre punkt</li></ul></li></ul>
<h2 id="_noter">Noter och annat</h2>
<ol><li id="_not-1">Enkäten gjordes 2022 på <strong>papper</strong>. <a href="#_notref-1" aria-label="Tillbaka">↑</a></li></ol>
</div>`;

/** What WordPress and usual plug-ins make of it: its quotes and dashes, other addresses of pictures, their anchors, wrappers and hints. */
export const turned = sample
  .replace('”2x3”', '&#8221;2&#215;3&#8221;')
  .replace('’99', '&#8217;99')
  .replace(') -- se där...', ') &#8211; se där&#8230;')
  .replace(`5' 6"`, '5&#8242; 6&#8243;')
  .replace(':)', '<img src="https://s.w.org/emoji/1f642.svg" alt="🙂" class="wp-smiley">')
  .replace('41 procent inte', '41&nbsp;procent inte')
  .replace(
    '<a href="https://example.org/lab">Exempel 2023</a>',
    '<a href="https://example.org/lab" target="_blank" rel="noopener external">Exempel 2023<span class="screen-reader-text"> (öppnas i ny flik)</span><svg aria-hidden="true"><path d="M0 0"></path></svg></a>',
  )
  .replace(
    '<h3 id="vidare">Vidare',
    '<h3 id="vidare"><span id="Vidare_lasning" class="ez-toc-section"></span>Vidare',
  )
  .replace('och tal</h3>', 'och tal<a class="anchor" href="#vidare">¶</a></h3>')
  .replace(
    'src="https://media.rapport.invalid/prov-figur-1.png"',
    'src="data:image/gif;base64,R0lGOD" data-src="https://www.example.se/f-400x200.png" srcset="data:," loading="lazy" decoding="async" class="wp-image-3 lazyload"',
  )
  .replace(
    'height="200">',
    'height="200"><noscript><img src="https://www.example.se/f.png" alt="x"></noscript>',
  )
  .replace('prov-figur-1.csv"', 'prov-figur-1.csv" download')
  .replace('href="#_not-1"', 'href="https://www.example.se/rapporter/prov/#_not-1"')
  .replace(
    '<table class="data">',
    '<div class="table-responsive"><figure class="wp-block-table"><table class="data has-fixed-layout">',
  )
  .replace('</table>', '</table></figure></div>')
  .replace('<blockquote><p>', '<blockquote class="wp-block-quote"><p></p><div><p>')
  .replace('1999.</p>', '1999.</p></div>');
