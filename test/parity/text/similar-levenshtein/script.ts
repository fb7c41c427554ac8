// similar levenshtein
echo(levenshtein('kitten', 'sitting'), similar_text('World', 'Word'), soundex('Robert'), metaphone('Thompson'));
