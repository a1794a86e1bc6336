#!/usr/bin/env bash
# Removes old release folders below $1/releases: run it after the deployment was verified. Keeps the ${2:-5} newest by id, and
# always what is live, what was deployed ($PLIMSOLL_TO_ID) and the ids in $PLIMSOLL_KEEP (the previous verified release, say).
# Never fails the job: what cannot be removed is said.
set -uo pipefail

root=${1:?give the folder that holds releases/}
keep=${2:-5}

live=$(readlink "$root/current") || live=
if [[ -z $live ]]; then
  echo "nothing is removed: $root/current points nowhere" >&2
  exit 0
fi
protected=" ${live##*/} ${PLIMSOLL_TO_ID:-} ${PLIMSOLL_FROM_ID:-} ${PLIMSOLL_KEEP:-} "

# Ids sort by the time of their commit. The time of a folder changes with every restore, copy or touch, and says nothing.
count=0
while IFS= read -r id; do
  count=$((count + 1))
  if ((count <= keep)) || [[ $protected == *" $id "* ]]; then continue; fi
  rm -rf -- "${root:?}/releases/$id" || echo "release $id could not be removed: remove it by hand" >&2
done < <(cd "$root/releases" && printf '%s\n' * | grep -E '^[0-9]{8}T[0-9]{6}Z-g[0-9a-f]{12}$' | LC_ALL=C sort -r)
exit 0
