import { writeFileSync } from 'node:fs';
import { openBrowser } from '../../scripts/pdf/browser.ts';
import { withPage } from '../../scripts/pdf/page.ts';
import { execSync } from 'node:child_process';
const b=await openBrowser(); if('fault' in b) throw new Error(b.fault);
const run=async(k:string,body:string,css:string)=>{ writeFileSync('/tmp/pdfx/j.pdf',await withPage(b,`<!doctype html><html lang=sv><head><style>@page{size:640px 904px;margin:92px 80px} *{margin:0} body{font:13.4px/18px serif;orphans:2;widows:2} p{} h2{font:18px/36px serif;break-after:avoid} ${css}</style></head><body>${body}</body></html>`,p=>p.pdf({preferCSSPageSize:true}))); console.log(k, execSync('for p in 1 2; do echo "== $p"; pdftotext -layout -f $p -l $p /tmp/pdfx/j.pdf - | grep -v "^ *$" | (if [ $p = 1 ]; then tail -3; else head -2; fi); done').toString().replace(/\n/g,' | ')); };
const filler=(n:number)=>Array.from({length:n},(_,i)=>`<p>rad ${i+1}</p>`).join('');
// 40 lines a page
for(const [o,w] of [[2,2],[3,2],[2,3],[3,3]]) for(const lines of [3,4,5]) await run(`o${o} w${w} lines ${lines} room ${lines-1}`,`${filler(40-2-(lines-1))}<h2>Rubrik</h2><p>${Array.from({length:lines},(_,i)=>`L${i+1} av ${lines}`).join('<br>')}</p><p>nästa</p>`,`body{orphans:${o};widows:${w}}`);
await run('no heading',`${filler(38)}<p>L1<br>L2<br>L3</p>`,''); await run('text lines',`${filler(38)}<p>${'ord '.repeat(70)}</p>`,'');
await b.close();
