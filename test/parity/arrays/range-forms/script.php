<?php // range forms
echo json_encode([range(5, 1), range(0, 1, 0.5), range('a', 'i', 4), range(10, 0, -5), range(3, 3)]);
