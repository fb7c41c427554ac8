<?php // usort numbers
$list = [5, 3, 9]; usort($list, fn($a, $b) => $b <=> $a); echo json_encode($list);
