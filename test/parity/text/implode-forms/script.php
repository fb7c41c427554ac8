<?php // implode forms
echo implode(['a', 'b']), '|', implode(', ', ['x' => 1, 'y' => 2]), '|', implode(',', [null, false, true]), '|', implode('-', [1.0, 0.1 + 0.2]), '|', join('+', [1, 2]);
