#!/usr/bin/env bash
# Puts the release folder $PLIMSOLL_TO_ID live: $1/current points to $1/releases/<id>, changed by one atomic rename.
# Safe to run twice. Needs GNU mv (Linux servers).
set -euo pipefail

root=${1:?give the folder that holds releases/}
id=${PLIMSOLL_TO_ID:?give the id of the release}

if [[ ! $id =~ ^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$ ]]; then
  echo "the id of the release cannot be a folder: use letters, digits, dot, dash and underscore" >&2
  exit 1
fi
if [[ ! -d $root/releases/$id ]]; then
  echo "release $id is not in $root/releases: upload it first" >&2
  exit 1
fi
if [[ -e $root/current && ! -L $root/current ]]; then
  echo "$root/current is no link: move it away first" >&2
  exit 1
fi

# `ln -sfn` removes the link before it makes the new one; a rename replaces it in one step.
next=$root/.current.$$
trap 'rm -f "$next"' EXIT
ln -s "releases/$id" "$next"
mv -T "$next" "$root/current"
