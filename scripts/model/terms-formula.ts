import type { Localised } from './localised.ts';

/** `sign | Swedish | English`, a line each. */
function table(lines: string): ReadonlyMap<string, Localised> {
  const entries = lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [signs = '', sv = '', en = ''] = line.split('|').map((each) => each.trim());
      return signs.split(' ').map((sign): [string, Localised] => [sign, { sv, en }]);
    });
  return new Map([...entries, ['|', { sv: 'lodstreck', en: 'vertical bar' }]]);
}

/** How signs are read aloud; those that are not here are read by their own name. */
export const signWords = table(`
= | är lika med | equals
≠ | är inte lika med | is not equal to
< | är mindre än | is less than
> | är större än | is greater than
≪ | är mycket mindre än | is much less than
≫ | är mycket större än | is much greater than
≤ ⩽ | är mindre än eller lika med | is less than or equal to
≥ ⩾ | är större än eller lika med | is greater than or equal to
≈ ≃ ≅ | är ungefär lika med | is approximately equal to
≡ | är identiskt med | is identical to
∼ ~ | tilde | tilde
∝ | är proportionellt mot | is proportional to
≔ := | definieras som | is defined as
+ | plus | plus
− - | minus | minus
± | plus minus | plus or minus
∓ | minus plus | minus or plus
× ⋅ · | gånger | times
÷ / ∕ | delat med | divided by
∗ * | stjärna | asterisk
∘ | ring | ring
∈ | tillhör | is in
∉ | tillhör inte | is not in
⊂ | är en äkta delmängd av | is a proper subset of
⊆ | är en delmängd av | is a subset of
∪ ⋃ | union | union
∩ ⋂ | snitt | intersection
∖ | utan | without
∅ | tomma mängden | the empty set
∞ | oändligheten | infinity
→ ⟶ | går mot | goes to
← ⟵ | vänsterpil | left arrow
↦ | avbildas på | maps to
⇒ ⟹ | medför | implies
⇔ ⟺ | om och endast om | if and only if
∀ | för alla | for all
∃ | det finns | there exists
¬ | inte | not
∧ | och | and
∨ | eller | or
∂ | partiella | partial
∇ | nabla | nabla
∑ | summan | the sum
∏ | produkten | the product
∫ | integralen | the integral
∬ | dubbelintegralen | the double integral
∮ | kurvintegralen | the contour integral
% | procent | percent
‰ | promille | per mille
! | fakultet | factorial
∣ | givet | given
∥ ‖ | dubbelt lodstreck | double bar
° | grader | degrees
… ⋯ ⋮ ⋱ | och så vidare | and so on
′ | prim | prime
″ | bis | double prime
( | parentes | open parenthesis
) | slut parentes | close parenthesis
[ | hakparentes | open bracket
] | slut hakparentes | close bracket
{ | klammer | open brace
} | slut klammer | close brace
⟨ | vinkelparentes | open angle
⟩ | slut vinkelparentes | close angle
⌊ | golvet av | the floor of
⌋ | slut golv | end floor
⌈ | taket av | the ceiling of
⌉ | slut tak | end ceiling
: | kolon | colon
∴ | alltså | therefore
⊥ | är vinkelrät mot | is perpendicular to
ℓ | l | l
ℏ | h-streck | h bar
ℵ | alef | aleph
ℜ | realdelen av | the real part of
ℑ | imaginärdelen av | the imaginary part of
`);

/** Of Greek letters, small; large ones have a word before them. */
export const greekWords = table(`
α | alfa | alpha
β ϐ | beta | beta
γ | gamma | gamma
δ | delta | delta
ε ϵ | epsilon | epsilon
ζ | zeta | zeta
η | eta | eta
θ ϑ | theta | theta
ι | jota | iota
κ ϰ | kappa | kappa
λ | lambda | lambda
μ | my | mu
ν | ny | nu
ξ | xi | xi
π ϖ | pi | pi
ρ ϱ | rho | rho
σ ς | sigma | sigma
τ | tau | tau
υ | ypsilon | upsilon
φ ϕ | fi | phi
χ | chi | chi
ψ | psi | psi
ω | omega | omega
`);

/** Names of functions that are not read letter by letter. */
export const functionWords = table(`
sin | sinus | sine
cos | cosinus | cosine
tan | tangens | tangent
log | logaritmen av | the logarithm of
ln | naturliga logaritmen av | the natural logarithm of
exp | e upphöjt till | e to the power of
lim | gränsvärdet | the limit
max | max | max
min | min | min
`);

/** Set over or under something. */
export const accentWords = table(`
‾ ¯ ˉ ― _ | med streck | bar
ˆ ^ | med tak | hat
~ ˜ | med tilde | tilde
˙ . | med punkt | dot
¨ | med två punkter | double dot
ˇ | med hake | check
→ ⃗ | med pil | with arrow
⏞ | med klammer över | with brace above
⏟ | med klammer under | with brace below
`);

/** Forms of letters that mean something, by the characters that they have of their own. */
export const letterForms: readonly { pattern: RegExp; words: Localised }[] = [
  {
    pattern: /[\u{1d400}-\u{1d433}\u{1d468}-\u{1d49b}\u{1d6a8}-\u{1d6e1}]/u,
    words: { sv: 'fet', en: 'bold' },
  },
  { pattern: /[\u{1d49c}-\u{1d503}ℬℰℱℋℐℒℳℛℯℊℴ]/u, words: { sv: 'skriven', en: 'script' } },
  { pattern: /[\u{1d504}-\u{1d537}ℭℌℨ]/u, words: { sv: 'fraktur', en: 'fraktur' } },
  { pattern: /[\u{1d538}-\u{1d56b}ℂℍℕℙℚℝℤ]/u, words: { sv: 'dubbelstruken', en: 'double-struck' } },
];

export const phrases = {
  large: { sv: 'stora', en: 'capital' },
  over: { sv: 'delat med', en: 'over' },
  fraction: { sv: 'bråket med täljaren', en: 'the fraction with numerator' },
  denominator: { sv: 'och nämnaren', en: 'and denominator' },
  endFraction: { sv: ', slut bråk,', en: ', end fraction,' },
  choose: { sv: 'över', en: 'choose' },
  squareRoot: { sv: 'kvadratroten ur', en: 'the square root of' },
  cubeRoot: { sv: 'kubikroten ur', en: 'the cube root of' },
  nthRoot: { sv: 'roten av ordning', en: 'the root of order' },
  ofRoot: { sv: 'ur', en: 'of' },
  endRoot: { sv: ', slut rot,', en: ', end root,' },
  squared: { sv: 'i kvadrat', en: 'squared' },
  cubed: { sv: 'i kubik', en: 'cubed' },
  power: { sv: 'upphöjt till', en: 'to the power of' },
  endPower: { sv: ', slut exponent,', en: ', end exponent,' },
  index: { sv: 'index', en: 'sub' },
  endIndex: { sv: ', slut index,', en: ', end subscript,' },
  from: { sv: 'från', en: 'from' },
  to: { sv: 'till', en: 'to' },
  of: { sv: 'av', en: 'of' },
  under: { sv: 'för', en: 'for' },
  row: { sv: 'rad', en: 'row' },
  lineOver: { sv: 'med streck över', en: 'with line above' },
  lineUnder: { sv: 'understruket', en: 'underlined' },
  label: { sv: 'märkt', en: 'labelled' },
} satisfies Record<string, Localised>;
