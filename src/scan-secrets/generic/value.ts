// Knows whether a value written to a name that announces a secret is one, and how far to trust that.
import { isPublicNkey } from '../checks/nkey.ts';
import type { Confidence } from '../rules/rule.ts';
import type { FileKind } from '../engine/file-kind.ts';
import { moveConfidence } from '../engine/detection.ts';
import type { KeyStrength } from './key-name.ts';
import { isPlaceholder, isReference, isSample } from './placeholder.ts';
import { describeLook, isRandom, isUnspoken, type Look } from './randomness.ts';

/** A value in question, with what is known about where it stands. */
export type Claim = {
  readonly name: string;
  readonly strength: Exclude<KeyStrength, 'none'>;
  readonly value: string;
  readonly isCompared: boolean;
  /** Written as `name("value")`. */
  readonly isArgument: boolean;
  readonly kind: FileKind;
};

export type ValueVerdict = { readonly confidence: Confidence; readonly why: string } | null;

/** Hashes have a detector of their own; those that begin with a letter look like variables. */
const HASH = /^\$(?:2[abxy]|[156])/;
/** Functions that look at a password instead of setting one. */
const ASKING =
  /(?:^|\.)(?:validate|toggle|check|verify|hash|compare|encode|is|has|show|hide|find|get|test|parse|generate|assert|expect|extract|read|mask|strip)(?=[A-Z_])/;

/** Judges a claim; null when the value is a reference, a placeholder, code or prose. */
export function judgeValue(claim: Claim): ValueVerdict {
  const { value, strength } = claim;
  if (value.length > 512 || isReference(value) || isCode(value)) return null;
  if (HASH.test(value) || isPublicNkey(value) || isForeign(value)) return null;
  if (claim.isArgument && ASKING.test(claim.name)) return null;
  // The dearest questions come last.
  if (isEcho(claim) || isPlaceholder(value) || isPackedPlaceholder(value)) return null;
  const look = describeLook(value);
  const isDrawn = isRandom(value, look);
  if (look.isHex && /^(?:sha|md5|hash|digest)/i.test(claim.name)) return null;
  if (claim.isArgument && /^[a-z]+$/.test(value)) return null;
  if (/signing[-_]?key$/i.test(claim.name) && /^(?:0x)?(?:[0-9A-F]{16}|[0-9A-F]{40})$/.test(value)) return null;
  const verdict = strength === 'password' ? judgePassword(claim, look, isDrawn) : judgeSecret(claim, look, isDrawn);
  return verdict === null ? null : lowerForPlace(verdict, claim);
}

function judgePassword(claim: Claim, look: Look, isDrawn: boolean): ValueVerdict {
  if (isDrawn) return { confidence: 'high', why: 'a password drawn at random' };
  if (isProse(claim.value)) return null;
  const kinds = Number(look.hasLower) + Number(look.hasUpper) + Number(look.hasDigit) + Number(look.hasOther);
  if (isSettings(claim.kind)) {
    return { confidence: kinds >= 2 && look.length >= 6 ? 'medium' : 'low', why: 'a password in a settings file' };
  }
  if (isUnspoken(claim.value, look))
    return { confidence: kinds >= 2 ? 'medium' : 'low', why: 'a password that is no word' };
  if (/^[a-z]+(?:[-_. ][a-z]+)*$/i.test(claim.value) || look.length < 6) return null;
  return { confidence: kinds >= 3 && look.length >= 8 ? 'medium' : 'low', why: 'a password written into the source' };
}

function judgeSecret(claim: Claim, look: Look, isDrawn: boolean): ValueVerdict {
  if (isDrawn) return { confidence: 'high', why: 'a value drawn at random' };
  if (isProse(claim.value) || look.length < 8) return null;
  if (look.hasDigit && (look.hasLower || look.hasUpper) && look.distinct >= 6 && look.wordiness < 0.6) {
    return { confidence: look.length >= 10 ? 'medium' : 'low', why: 'a value that is no word' };
  }
  const isLiteral = !/^[a-z0-9_.:-]+$/.test(claim.value) && !/[\s()<>]/.test(claim.value);
  if (isSettings(claim.kind) && isLiteral) return { confidence: 'low', why: 'a literal where a secret is expected' };
  return null;
}

/** A blank to fill in, or a word such as `password`, in base64 as manifests want it. */
function isPackedPlaceholder(value: string): boolean {
  if (!/^[A-Za-z0-9+/]{8,64}={0,2}$/.test(value) || value.length % 4 !== 0) return false;
  const inner = Buffer.from(value, 'base64').toString('latin1').trim();
  return /^[\x20-\x7e]{4,}$/.test(inner) && isPlaceholder(inner);
}

/** Files whose lines are settings: a literal password there is meant to be used. */
function isSettings(kind: FileKind): boolean {
  return kind.syntax === 'assignments' || !kind.name.includes('.');
}

/** Text with letters beyond ASCII, a byte each here, is written for people: a translation, not a password. */
function isForeign(value: string): boolean {
  return /[\x80-\xff]/.test(value) && (/\s/.test(value) || !/\d/.test(value));
}

function isProse(value: string): boolean {
  return /\s/.test(value) && /^[A-Za-z0-9,.;:!?'"()/ -]+$/.test(value);
}

/** Dotted paths, calls, file names, addresses, markup: things that stand where a literal could. */
function isCode(value: string): boolean {
  return (
    /^[A-Za-z_$][\w$]*(?:(?:\.|->|::)[A-Za-z_$][\w$]*)+$/.test(value) ||
    /^(?:https?|ftp|file|ssh|git|urn|data|mailto|redis|postgres\w*|mysql|mongodb\S*?):/i.test(value) ||
    /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)/.test(value) ||
    /[\w)\]]\(|\)$|=>|^--?[a-z]|^\.[a-z.-]+$|^[A-Z_]+=$|^[[{(&*+|]|^\w+\[|\\[wdsbx(]|<\/?[a-z]|;$|,$|^\^.*\$$/.test(
      value,
    ) ||
    /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[A-Z][A-Za-z]+-[A-Z][A-Za-z]+$/.test(value) ||
    /\.(?:pem|key|crt|json|ya?ml|txt|js|ts|py|go|html?|png|svg|com|org|net|io)$/i.test(value) ||
    /^\d+(?:\.\d+)*[a-z]{0,2}$/i.test(value) ||
    /^\d{4}-\d\d-\d\d|^[a-z_]+(?:\|[a-z_]+(?::[\w,]+)?)+$/.test(value)
  );
}

/** `injectNpmPassword: "injectNpm2FaToken"`: names of one family. */
function sharesStart(a: string, b: string): boolean {
  return a.slice(0, 8) === b.slice(0, 8);
}

/** `token: "access-token"`: the value repeats the words of its own name. */
function isEcho(claim: Claim): boolean {
  const flat = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const value = flat(claim.value);
  const name = flat(claim.name);
  if (value === '' || value === name) return true;
  if (/^[a-z][A-Za-z0-9]*$/.test(claim.value) && sharesStart(claim.name, claim.value)) return true;
  return (
    /^[a-z_-]+$/i.test(claim.value) && (name.includes(value) || (value.includes(name) && claim.kind.syntax === 'code'))
  );
}

/**
 * Tests, documentation and values that call themselves samples are trusted less. There only values that are no words stay:
 * `TestPass123` in a test is a test, `exgrdbrs8` may be somebody's.
 */
function lowerForPlace(verdict: { confidence: Confidence; why: string }, claim: Claim): ValueVerdict {
  const notes = [verdict.why];
  const isSoft = claim.kind.isTest || claim.kind.isExample;
  const isMadeUp = isSample(claim.value) || isSample(claim.name);
  if (claim.kind.isTest) notes.push('in a test');
  if (claim.kind.isExample) notes.push('in documentation, an example or a translation');
  if (isMadeUp) notes.push('says it is a sample');
  if (claim.isCompared) notes.push('only compared');
  if (isMadeUp && (isSoft || !isSettings(claim.kind))) return null;
  if (isSoft && !(isRandom(claim.value) || isUnspoken(claim.value))) return null;
  return { confidence: moveConfidence(verdict.confidence, 1 - notes.length), why: notes.join(', ') };
}
