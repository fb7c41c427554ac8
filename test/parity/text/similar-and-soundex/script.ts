// similar and soundex
echo(similar_text('Hello', 'World'), levenshtein('', 'abc'), levenshtein('a', 'b', 2, 3, 4), soundex(''), ' ', soundex('Tymczak'), ' ', soundex('Pfister'));
