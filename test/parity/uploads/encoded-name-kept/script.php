<?php // encoded name kept
echo json_encode(array_keys($_FILES)), $_FILES['a%20b']['name'];
