<?php // encode scalars
echo json_encode(1), json_encode(1.5), json_encode('s'), json_encode(true), json_encode(null);
