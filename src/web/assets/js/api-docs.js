// The browsable API description, on its own page: /api/v1/docs.
window.SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#api', deepLinking: true });
