<?php // post trailing newline
echo json_encode($_POST);
