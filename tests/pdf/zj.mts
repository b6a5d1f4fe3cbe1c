import { readFileSync, writeFileSync } from 'node:fs';
import { openBrowser } from '../../scripts/pdf/browser.ts';
import { withPage } from '../../scripts/pdf/page.ts';
import { execSync } from 'node:child_process';
const b=await openBrowser(); if('fault' in b) throw new Error(b.fault); const html=readFileSync('/tmp/pdfx/faq.print.html','utf8');
const pdf=async(h:string,css='')=>{ writeFileSync('/tmp/pdfx/j.pdf',await withPage(b,h,p=>p.pdf({preferCSSPageSize:true,tagged:true}),{css})); return execSync('for p in 2 3 4 5; do echo "== $p"; pdftotext -layout -f $p -l $p /tmp/pdfx/j.pdf - | grep -v "^$" | cat; done').toString(); };

const t=async(k:string,h:string,css='')=>console.log(k,(await pdf(h,css)).split('\n').filter(x=>/^606|^11\.|^==|svar\. Den|Ja\. Ann/.test(x)).join(' | '));
await t('plain',html); await t('no h2 avoid',html.replaceAll('break-after: avoid;','')); await t('no balance',html.replaceAll('text-wrap: balance','')); await t('justify off',html.replaceAll('text-align: justify','')); await t('p widows',html.replace('</head>','<style>p{widows:2;orphans:2}</style></head>')); await t('no shy',html.replaceAll('\u00ad','')); await t('w4',html.replace('</head>','<style>p{widows:4;orphans:4}</style></head>')); await t('avoid',html.replace('</head>','<style>p{break-inside:avoid}</style></head>')); await t('no has',html.replaceAll('p:has(+ ul)','xx').replaceAll('p:has(+ ol)','xx'));await t('nofig',html.replaceAll('line-height: 0','line-height:1'));
await b.close();
