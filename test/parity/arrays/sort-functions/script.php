<?php // sort functions
$list = [3, 10, 1]; sort($list); echo json_encode($list);
$words = ['banana', 'Apple', 'cherry']; sort($words); echo json_encode($words);
rsort($list); echo json_encode($list);
