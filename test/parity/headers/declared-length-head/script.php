<?php // declared length head
header('Content-Length: 0');
