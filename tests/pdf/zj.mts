import { readFileSync, writeFileSync } from 'node:fs';
import { openBrowser } from '../../scripts/pdf/browser.ts';
import { withPage } from '../../scripts/pdf/page.ts';
import { execSync } from 'node:child_process';
const b=await openBrowser(); if('fault' in b) throw new Error(b.fault); const html=readFileSync('/tmp/pdfx/faq.print.html','utf8');
const pdf=async(h:string,css='')=>{ writeFileSync('/tmp/pdfx/j.pdf',await withPage(b,h,p=>p.pdf({preferCSSPageSize:true,tagged:true}),{css})); return execSync('for p in 2 3 4 5; do echo "== $p"; pdftotext -layout -f $p -l $p /tmp/pdfx/j.pdf - | grep -v "^$" | (head -1; tail -2); done').toString(); };
console.log('plain',await pdf(html)); console.log('nopretty',await pdf(html.replaceAll('text-wrap: pretty','text-wrap: wrap'))); console.log('widows3',await pdf(html.replace('widows: 2','widows: 3'))); 
await b.close();
