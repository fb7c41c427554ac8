<?php // min max arrays
echo json_encode([max([1, 2], [1, 3]), min([4, 2, 8]), max('abc', 'abd'), max(1, 2.5), min(-1, '-2')]);
